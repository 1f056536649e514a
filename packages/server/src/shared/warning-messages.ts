import type { Message } from './localized-text.ts';

/** Done, but a threshold of the regulations calls for attention: `warnings` of a mutation. */
export const warningMessages = {
  TOO_FEW_MEMBERS: ({ organization, count, minimum }) => ({
    vi: `${organization}: ${count} đảng viên, dưới mức tối thiểu ${minimum}; cần văn bản đồng ý của cấp trên.`,
    en: `${organization}: ${count} members, below the minimum of ${minimum}; the superior's written consent is needed.`,
  }),
  TOO_FEW_OFFICIAL_MEMBERS: ({ organization, count, minimum }) => ({
    vi: `${organization}: ${count} đảng viên chính thức, dưới mức tối thiểu ${minimum}; cấp trên giới thiệu đảng viên đến nơi khác.`,
    en: `${organization}: ${count} official members, below the minimum of ${minimum}; the superior places them elsewhere.`,
  }),
  TOO_MANY_MEMBERS: ({ organization, count, maximum }) => ({
    vi: `${organization}: ${count} đảng viên, trên mức ${maximum}; cần văn bản đồng ý của cấp trên.`,
    en: `${organization}: ${count} members, above ${maximum}; the superior's written consent is needed.`,
  }),
  CELL_COMMITTEE_TOO_LARGE: ({ count, maximum }) => ({
    vi: `Chi ủy có ${count} người, nhiều hơn ${maximum}.`,
    en: `The cell committee has ${count} members, more than ${maximum}.`,
  }),
  CELL_COMMITTEE_NOT_ELECTED: ({ count, minimum }) => ({
    vi: `Chi bộ có ${count} đảng viên chính thức; từ ${minimum} trở lên mới bầu chi ủy.`,
    en: `The cell has ${count} official members; a cell committee is elected from ${minimum} on.`,
  }),
  EXCELLENT_ABOVE_CAP: ({ organization, count, maximum }) => ({
    vi: `${organization}: ${count} đảng viên hoàn thành xuất sắc, vượt mức ${maximum}.`,
    en: `${organization}: ${count} members rated EXCELLENT, above the cap of ${maximum}.`,
  }),
} satisfies Record<string, Message>;

import { defineMessages } from '../../shared/messages.ts';

/** Refusals of statistics. */
export const messages = defineMessages({
  ATTRIBUTES_OUT_OF_RANGE: ({ count, maximum }) => ({
    vi: `Thống kê theo ${count} tiêu chí; cần từ 1 đến ${maximum} tiêu chí.`,
    en: `The count is by ${count} attributes; give 1 to ${maximum}.`,
  }),
  ATTRIBUTE_TWICE: ({ attribute }) => ({
    vi: 'Một tiêu chí thống kê được nêu hai lần; hãy nêu mỗi tiêu chí một lần.',
    en: `The attribute ${attribute} is given twice; give each attribute once.`,
  }),
});

import { defineMessages } from '../../shared/messages.ts';

/** Refusals of statistics. */
export const messages = defineMessages({
  ATTRIBUTES_OUT_OF_RANGE: ({ count, maximum }) => ({
    vi: `Thống kê theo ${count} tiêu chí; cần từ 1 đến ${maximum} tiêu chí.`,
    en: `The count is by ${count} attributes; give 1 to ${maximum}.`,
  }),
  FILTER_NEEDS_MEMBERS: () => ({
    vi: 'Thống kê theo bộ lọc cần quyền xem đảng viên; hãy bỏ bộ lọc, hoặc đề nghị người quản trị cấp quyền.',
    en: 'A count under a filter takes the permission to see members; leave the filter out, or ask an administrator for it.',
  }),
  ATTRIBUTE_TWICE: ({ attribute }) => ({
    vi: 'Một tiêu chí thống kê được nêu hai lần; hãy nêu mỗi tiêu chí một lần.',
    en: `The attribute ${attribute} is given twice; give each attribute once.`,
  }),
});

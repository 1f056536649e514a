import { defineMessages } from '../../shared/messages.ts';

/** Errors of operations that exceed a limit. */
export const limitsMessages = defineMessages({
  PAGE_SIZE_OUT_OF_RANGE: ({ value }) => ({
    vi: `${value} nằm ngoài khoảng cho phép; mỗi trang có từ 1 đến 100 mục.`,
    en: `${value} is out of range; a page has 1 to 100 items.`,
  }),
  FIRST_AND_LAST: () => ({
    vi: 'Chỉ được dùng một trong hai đối số "first" và "last".',
    en: 'Give either "first" or "last", not both.',
  }),
  LIST_TOO_LONG: ({ length, maximum }) => ({
    vi: `Danh sách có ${length} mục; tối đa là ${maximum}. Hãy chia thành nhiều lần gọi.`,
    en: `The list has ${length} items; at most ${maximum} are taken. Split it over several calls.`,
  }),
  COST_TOO_HIGH: ({ cost, maximum }) => ({
    vi: `Truy vấn có thể tốn ${cost}; tối đa là ${maximum}. Hãy giảm "first", số năm, hoặc chia thành nhiều lần gọi.`,
    en: `The query may cost ${cost}; at most ${maximum} is allowed. Ask for smaller pages or fewer years, or split it over several calls.`,
  }),
  RATE_LIMITED: ({ cost, left, seconds }) => ({
    vi: `Truy vấn tốn ${cost}, hiện chỉ còn ${left}; hãy thử lại sau ${seconds} giây.`,
    en: `The query costs ${cost}, and ${left} is left for now; try again in ${seconds} seconds.`,
  }),
});

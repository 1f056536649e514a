import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of profiles, and the error of sensitive values that are read without a purpose. */
export const messages = defineMessages({
  NOT_LISTED: ({ query, queryVi }) => ({
    vi: `Tên này không có trong danh mục ${queryVi}; hãy chọn một tên trong danh mục.`,
    en: `The name is not in the list; use one that the query "${query}" returns.`,
  }),
  AGE_NOT_ALLOWED: ({ date, minimum, maximum }) => ({
    vi: `Vào ngày ${displayDate(date)} phải đủ ${minimum} tuổi và không quá ${maximum} tuổi.`,
    en: `On ${date} the person must be at least ${minimum} and at most ${maximum} years old.`,
  }),
  PURPOSE_REQUIRED: () => ({
    vi: 'Dữ liệu nhạy cảm chỉ được xem khi nêu mục đích; hãy gửi mục đích trong tiêu đề "x-purpose" (UTF-8, mã hóa phần trăm).',
    en: 'Sensitive data is shown for a stated purpose only; send it in the header "x-purpose" (percent-encoded UTF-8).',
  }),
});

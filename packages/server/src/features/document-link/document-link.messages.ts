import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of records of documents and of their relations. */
export const messages = defineMessages({
  DOCUMENT_ALREADY_RECORDED: () => ({
    vi: 'Văn bản này đã được ghi cho tổ chức này; không cần ghi lần nữa.',
    en: 'This document is already recorded for this organization; it need not be recorded again.',
  }),
  DOCUMENT_RELATED_TO_ITSELF: () => ({
    vi: 'Một văn bản không thể dẫn chiếu đến chính nó; hãy chọn văn bản khác.',
    en: 'A document cannot refer to itself; choose another.',
  }),
  DOCUMENTS_ALREADY_RELATED: () => ({
    vi: 'Quan hệ này giữa hai văn bản đã được ghi cho tổ chức này; không cần ghi lần nữa.',
    en: 'This relation of the two documents is already recorded for this organization; it need not be recorded again.',
  }),
  DOCUMENTS_IN_A_CIRCLE: () => ({
    vi: 'Văn bản kia đã trực tiếp hoặc gián tiếp dẫn chiếu đến văn bản này, nên không thể ghi chiều ngược lại; hãy kiểm tra lại chiều của quan hệ.',
    en: 'The other document already refers to this one, directly or through others, so that this one cannot refer to it; check the direction of the relation.',
  }),
  DOCUMENT_BEFORE_RELATED: ({ date, relatedDate }) => ({
    vi: `Văn bản này ban hành ngày ${displayDate(date)}, trước văn bản mà nó thực hiện, thay thế, sửa đổi hoặc bãi bỏ (${displayDate(relatedDate)}); hãy kiểm tra lại chiều của quan hệ.`,
    en: `This document was issued on ${date}, before the one that it would implement, replace, amend or repeal (${relatedDate}); check the direction of the relation.`,
  }),
});

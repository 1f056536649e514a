import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of documents, and the warning of a decision that comes late. */
export const messages = defineMessages(
  {
    DOCUMENT_TYPE_UNKNOWN: ({ value, known }) => ({
      vi: `Loại văn bản "${value}" không có trong danh mục; hãy dùng một trong các loại: ${known}.`,
      en: `"${value}" is not a type of document; the types are: ${known}.`,
    }),
    DOCUMENT_DATED_OTHERWISE: ({ date }) => ({
      vi: `Văn bản có số này đã được ghi với ngày ban hành khác ngày ${displayDate(date)}; hãy kiểm tra ngày ban hành, nếu là văn bản khác thì ghi rõ khóa hoặc nhiệm kỳ của cơ quan ban hành.`,
      en: `A document with this number is recorded with another day than ${date}; check the day, and where another document is meant, give the term of its issuer.`,
    }),
    DOCUMENT_NUMBERED_OTHERWISE: ({ value }) => ({
      vi: `Văn bản của cơ quan này có số và ngày như vậy đã được ghi với ký hiệu khác "${value}"; hãy kiểm tra ký hiệu và loại văn bản.`,
      en: `The document of this issuer with this number is recorded with another symbol than "${value}"; check the symbol and the type.`,
    }),
    DOCUMENT_OF_ANOTHER_TERM: () => ({
      vi: 'Văn bản này đã được ghi với khóa hoặc nhiệm kỳ khác; hãy ghi đúng khóa hoặc nhiệm kỳ của cơ quan ban hành.',
      en: 'This document is recorded with another term; give the term of its issuer.',
    }),
    DOCUMENT_TITLED_OTHERWISE: () => ({
      vi: 'Văn bản này đã được ghi với trích yếu khác; hãy ghi đúng trích yếu của văn bản.',
      en: 'This document is recorded with another title; give its recorded title.',
    }),
    EFFECT_BEFORE_DOCUMENT: ({ date, issuedOn }) => ({
      vi: `Việc này có hiệu lực từ ngày ${displayDate(date)}, trước ngày ban hành văn bản quyết định (${displayDate(issuedOn)}); hãy kiểm tra lại hai ngày.`,
      en: `This takes effect on ${date}, before the document that orders it was issued (${issuedOn}); check both days.`,
    }),
    SEVERAL_DOCUMENTS: ({ value }) => ({
      vi: `Có nhiều văn bản mang số, ký hiệu "${value}"; hãy nêu năm ban hành, hoặc tìm trong danh sách văn bản.`,
      en: `Several documents bear the symbol "${value}"; give the year, or find the one meant in the list of documents.`,
    }),
  },
  { Document: 'văn bản' },
);

import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of commendations. */
export const messages = defineMessages(
  {
    RECIPIENT_REQUIRED: () => ({
      vi: 'Phải có ít nhất một tổ chức đảng hoặc đảng viên được khen.',
      en: 'At least one organization or member must be honoured.',
    }),
    FORM_BEYOND_AUTHORITY: ({ kind, kindVi, form, formVi, recipients, recipientsVi, allowed, allowedVi }) =>
      allowed === ''
        ? {
            vi: `${kindVi} không có thẩm quyền khen thưởng ${recipientsVi}; hãy đề nghị cấp có thẩm quyền.`,
            en: `A ${kind} has no authority to commend ${recipients}; propose it to the level that has.`,
          }
        : {
            vi: `${kindVi} không có thẩm quyền tặng ${formVi} cho ${recipientsVi}, chỉ có thẩm quyền tặng ${allowedVi}; hãy chọn hình thức đúng thẩm quyền hoặc đề nghị cấp có thẩm quyền.`,
            en: `A ${kind} has no authority to award ${form} to ${recipients}, only ${allowed}; choose one of these, or propose it to the level that has.`,
          },
    NOT_UNDER_ISSUER: ({ date }) => ({
      vi: `Vào ngày ${displayDate(date)}, đối tượng được khen không thuộc tổ chức ra quyết định; chỉ khen thưởng tổ chức cấp dưới và đảng viên của mình.`,
      en: `On ${date} the recipient was not under the organization that decides; it commends its subordinate organizations and its members alone.`,
    }),
    AWARDED_TOO_EARLY: ({ date, last }) => ({
      vi: `Khen thưởng ngày ${displayDate(date)} là quá sớm cho thành tích đến hết ngày ${displayDate(last)}; hãy kiểm tra lại ngày khen và thời gian được khen.`,
      en: `An award on ${date} is too early for a span that lasts until ${last}; check the day and the span.`,
    }),
    ALREADY_COMMENDED: ({ date }) => ({
      vi: `Khen thưởng cùng hình thức, cho cùng khoảng thời gian này đã được ghi vào ngày ${displayDate(date)}; nếu bản đã ghi bị sai thì hãy hủy bản đó trước.`,
      en: `The same form for the same span is recorded already, awarded on ${date}; if that record is wrong, revoke it first.`,
    }),
    ALREADY_REVOKED: ({ date }) => ({
      vi: `Khen thưởng này đã bị hủy từ ngày ${displayDate(date)}; không cần hủy lần nữa.`,
      en: `This commendation was revoked on ${date} already; it need not be revoked again.`,
    }),
  },
  { Commendation: 'khen thưởng' },
);

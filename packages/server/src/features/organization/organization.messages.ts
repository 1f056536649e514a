import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of organizations, and warnings about their sizes. */
export const messages = defineMessages(
  {
    CODE_TAKEN: ({ value }) => ({
      vi: `"${value}" đã được dùng cho hồ sơ khác; hãy kiểm tra lại hoặc chọn mã, số khác.`,
      en: `"${value}" is already in use; check it, or choose another.`,
    }),
    NOT_STANDING: ({ date }) => ({
      vi: `Tổ chức không tồn tại vào ngày ${displayDate(date)}.`,
      en: `The organization did not exist on ${date}.`,
    }),
    SAME_NAME: ({ name, since }) => ({
      vi: `Tổ chức đã mang tên "${name}" từ ngày ${displayDate(since)}.`,
      en: `The organization has had the name "${name}" since ${since}.`,
    }),
    PARENT_REQUIRED: ({ kind, kindVi, allowed, allowedVi }) => ({
      vi: `Phải cho biết cấp trên của ${kindVi}; cấp trên được phép: ${allowedVi}.`,
      en: `A ${kind} must have a parent; parents allowed: ${allowed}.`,
    }),
    PARENT_KIND_NOT_ALLOWED: ({ kind, kindVi, parentKind, parentKindVi, allowed, allowedVi }) => ({
      vi: `Không thể có ${kindVi} trực thuộc ${parentKindVi}; cấp trên được phép: ${allowedVi}.`,
      en: `A ${kind} cannot be directly under a ${parentKind}; parents allowed: ${allowed}.`,
    }),
    DEPTH_OUT_OF_RANGE: ({ value, maximum }) => ({
      vi: `Độ sâu ${value} nằm ngoài khoảng cho phép, từ 1 (trực thuộc) đến ${maximum}.`,
      en: `Depth ${value} is out of range; depths run from 1 (children) to ${maximum}.`,
    }),
    ORDER_INCOMPLETE: ({ name, nameVi }) => ({
      vi: `Thứ tự này cần nêu ${nameVi} xếp loại; hãy bổ sung.`,
      en: `This order is by a figure of one ${name}; give "${name}" beside "field".`,
    }),
    ORDER_WITHOUT_FIGURE: ({ name, nameVi }) => ({
      vi: `Thứ tự này không phụ thuộc ${nameVi} xếp loại; hãy bỏ phần đó hoặc chọn thứ tự khác.`,
      en: `This order does not depend on a ${name}; leave "${name}" out, or sort by another field.`,
    }),
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
  },
  { Organization: 'tổ chức' },
);

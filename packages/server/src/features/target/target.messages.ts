import { defineMessages } from '../../shared/messages.ts';

/** Refusals of targets. */
export const messages = defineMessages(
  {
    TARGET_UNIT_NOT_FITTING: ({ indicator, indicatorVi, unit, unitVi }) => ({
      vi: `Chỉ tiêu về ${indicatorVi} được tính bằng ${unitVi}; hãy chọn đơn vị đó.`,
      en: `A target for ${indicator} is measured in ${unit}; choose that unit.`,
    }),
    TARGET_VALUE_OUT_OF_RANGE: ({ value, expected, expectedVi }) => ({
      vi: `Giá trị ${value} không phù hợp; cần ${expectedVi}.`,
      en: `The value ${value} is out of range; it must be ${expected}.`,
    }),
    TARGET_KIND_NOT_ALLOWED: ({ indicator, indicatorVi, kind, kindVi, allowed, allowedVi }) => ({
      vi: `Không đặt chỉ tiêu về ${indicatorVi} cho ${kindVi}; chỉ đặt cho: ${allowedVi}.`,
      en: `A ${kind} has no target for ${indicator}; kinds that have one: ${allowed}.`,
    }),
    TARGET_SPAN_REVERSED: ({ from, to }) => ({
      vi: `Năm cuối ${to} trước năm đầu ${from}; hãy ghi lại hai năm theo đúng thứ tự.`,
      en: `The last year ${to} is before the first year ${from}; give both in their order.`,
    }),
    TARGET_SPAN_WITHOUT_END: () => ({
      vi: 'Chỉ tiêu cho cả giai đoạn phải có năm cuối; hãy ghi năm cuối hoặc đặt chỉ tiêu hằng năm.',
      en: 'A target for a whole span needs its last year; give it, or set a yearly target.',
    }),
    TARGET_EXISTS: ({ indicator, indicatorVi, span }) => ({
      vi: `Tổ chức đã có chỉ tiêu về ${indicatorVi} cho giai đoạn ${span}; hãy chọn các năm khác, hoặc kết thúc chỉ tiêu đó trước.`,
      en: `The organization already has a target for ${indicator} in ${span}; choose other years, or end that target first.`,
    }),
    TARGET_ENDED: ({ year }) => ({
      vi: `Chỉ tiêu này đã được kết thúc, năm cuối là ${year}; hãy đặt chỉ tiêu mới nếu cần thay đổi.`,
      en: `The target has been ended, its last year is ${year}; set another target for a change.`,
    }),
    TARGET_END_TOO_EARLY: ({ year, from }) => ({
      vi: `Chỉ tiêu bắt đầu từ năm ${from} nên không thể kết thúc ở năm ${year}; năm cuối sớm nhất là ${from}.`,
      en: `The target begins in ${from}, so that ${year} cannot be its last year; ${from} is the earliest.`,
    }),
    TARGET_END_NOT_EARLIER: ({ year, last }) => ({
      vi: `Chỉ tiêu vốn kết thúc ở năm ${last}; năm cuối mới phải sớm hơn, không phải ${year}.`,
      en: `The target ends in ${last} in any case; its new last year must be earlier, not ${year}.`,
    }),
  },
  { Target: 'chỉ tiêu' },
);

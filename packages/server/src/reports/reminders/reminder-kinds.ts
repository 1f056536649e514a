import type { LocalizedText } from '../../shared/localized-text.ts';

/** The sentence of each kind's rule, in the order of the enum; `{amount}` is the number that the rule has. */
export const ruleSentences = {
  PROBATION_ENDS: {
    vi: 'Thời gian dự bị là {amount} tháng, tính từ ngày chi bộ tổ chức lễ kết nạp.',
    en: 'Probation lasts {amount} months from the day of the ceremony of admission.',
  },
  RECOGNITION_DUE: {
    vi: 'Trong {amount} ngày làm việc kể từ ngày hết thời gian dự bị, chi bộ phải xét, đề nghị công nhận đảng viên chính thức.',
    en: 'Within {amount} working days after the end of probation the cell must consider the recognition as an official member.',
  },
  TERM_ENDS: {
    vi: 'Khi hết nhiệm kỳ, tổ chức đảng tiến hành đại hội để bầu cấp ủy mới.',
    en: 'By the end of its term a committee is elected anew by a congress.',
  },
  BADGE_DUE: {
    vi: 'Đảng viên đủ {amount} năm tuổi Đảng được tặng Huy hiệu Đảng; tuổi Đảng tính từ ngày quyết định kết nạp.',
    en: 'A member of {amount} years in the Party receives the Party badge; the years count from the decision of admission.',
  },
  MEETING_OWED: {
    vi: 'Mỗi tháng chi bộ họp thường kỳ {amount} lần.',
    en: 'The number of regular meetings of a cell in each month is {amount}.',
  },
} as const satisfies Record<string, LocalizedText>;

export type ReminderKind = keyof typeof ruleSentences;

export const reminderKinds = Object.keys(ruleSentences) as ReminderKind[];

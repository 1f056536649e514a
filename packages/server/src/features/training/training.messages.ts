import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of training courses and their results. */
export const messages = defineMessages(
  {
    COURSE_ALREADY_RECORDED: ({ date }) => ({
      vi: `Lớp học này của tổ chức, khai giảng ngày ${displayDate(date)}, đã được ghi; không ghi lần nữa.`,
      en: `This course of the organization, begun on ${date}, is recorded already; it is not recorded again.`,
    }),
    MAY_NOT_ORGANIZE: ({ kind, kindVi, allowed, allowedVi }) => ({
      vi: `Lớp bồi dưỡng không do ${kindVi} mở; cấp mở lớp: ${allowedVi}.`,
      en: `A ${kind} holds no training courses; those who do: ${allowed}.`,
    }),
    RESULTS_REQUIRED: () => ({
      vi: 'Phải có ít nhất một người dự lớp.',
      en: 'At least one person must have attended the course.',
    }),
    NUMBER_OUT_OF_RANGE: ({ value, minimum, maximum }) => ({
      vi: `Số ${value} không hợp lệ; phải từ ${minimum} đến ${maximum}.`,
      en: `${value} is out of range; it must be from ${minimum} to ${maximum}.`,
    }),
    COURSE_FOR_OUTSIDERS: () => ({
      vi: 'Lớp bồi dưỡng nhận thức về Đảng dành cho người chưa vào Đảng; hãy ghi số người dự, không ghi danh sách đảng viên.',
      en: 'A course in awareness of the Party is for people who are not members; give their number, and no members.',
    }),
    NOT_MEMBER_DURING_COURSE: ({ from, to }) => ({
      vi: `Người này không sinh hoạt ở chi bộ nào trong suốt thời gian mở lớp, từ ${displayDate(from)} đến ${displayDate(to)}; nếu có dự lớp thì tính vào số người ngoài danh sách.`,
      en: `The person was no member of a cell throughout the course, from ${from} to ${to}; if they attended, count them among the outsiders.`,
    }),
    NOT_UNDER_ORGANIZER: ({ date }) => ({
      vi: `Vào ngày ${displayDate(date)}, đảng viên này không thuộc tổ chức mở lớp; nếu có dự lớp thì tính vào số người ngoài danh sách.`,
      en: `On ${date} the member was not under the organizer; if they attended, count them among the outsiders.`,
    }),
    RESULTS_ALREADY_RECORDED: ({ date }) => ({
      vi: `Kết quả của lớp này đã được ghi ngày ${displayDate(date)}; nếu cần sửa thì phải nêu lý do sửa.`,
      en: `The results of this course were recorded on ${date}; to correct them, give the reason of the correction.`,
    }),
    NOTHING_TO_CORRECT: () => ({
      vi: 'Lớp này chưa có kết quả để sửa; hãy ghi kết quả mà không nêu lý do sửa.',
      en: 'The course has no results to correct; record them without a reason of correction.',
    }),
  },
  { TrainingCourse: 'lớp bồi dưỡng' },
);

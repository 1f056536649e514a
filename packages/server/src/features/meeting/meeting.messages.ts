import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of meetings, and warnings about them. */
export const messages = defineMessages(
  {
    NO_CELL_MEETINGS: ({ kind, kindVi, date }) => ({
      vi: `Chỉ chi bộ mới ghi sinh hoạt chi bộ; vào ngày ${displayDate(date)} tổ chức này là ${kindVi}. Hãy chọn chi bộ trực thuộc đã họp.`,
      en: `Only cells hold these meetings; on ${date} this organization was a ${kind}. Name the cell that met.`,
    }),
    CELL_WITHOUT_MEMBERS: ({ date }) => ({
      vi: `Chi bộ không có đảng viên nào vào ngày ${displayDate(date)}; hãy kiểm tra ngày họp, hoặc ghi đảng viên của chi bộ trước.`,
      en: `The cell had no members on ${date}; check the day, or record the members of the cell first.`,
    }),
    MEETING_ALREADY_RECORDED: ({ date }) => ({
      vi: `Cuộc họp cùng loại của chi bộ vào ngày ${displayDate(date)} đã được ghi; hãy đính chính cuộc họp đó nếu có sai sót.`,
      en: `A meeting of this kind of the cell on ${date} is already recorded; correct that one if it is wrong.`,
    }),
    COUNT_NEGATIVE: ({ value }) => ({
      vi: `Số người không thể là ${value}; hãy ghi từ 0 trở lên.`,
      en: `A number of persons cannot be ${value}; give 0 or more.`,
    }),
    COUNTS_DO_NOT_ADD_UP: ({ date, members, sum }) => ({
      vi: `Chi bộ có ${members} đảng viên vào ngày ${displayDate(date)}, nhưng số có mặt, vắng có lý do, vắng không lý do và được miễn cộng lại là ${sum}; hãy ghi lại cho khớp.`,
      en: `The cell had ${members} members on ${date}, but those present, excused, unexcused and exempt add up to ${sum}; give counts that agree.`,
    }),
    MORE_ABSENT_THAN_DUE: ({ date, due, absent }) => ({
      vi: `Có ${due} đảng viên phải dự họp vào ngày ${displayDate(date)}, nhưng danh sách vắng mặt có ${absent} người; hãy kiểm tra danh sách và số được miễn.`,
      en: `${due} members were due on ${date}, but ${absent} are listed as absent; check the list and the number of those exempt.`,
    }),
    NOT_IN_CELL_THEN: ({ date }) => ({
      vi: `Người này không sinh hoạt ở chi bộ này vào ngày ${displayDate(date)}; hãy bỏ khỏi danh sách vắng mặt, hoặc ghi việc chuyển sinh hoạt trước.`,
      en: `This person was no member of the cell on ${date}; leave them out of the list, or record the transfer first.`,
    }),
    MEETING_CANCELLED: () => ({
      vi: 'Cuộc họp này đã bị hủy nên không sửa được nữa; nếu cuộc họp có diễn ra, hãy ghi lại từ đầu.',
      en: 'This meeting is cancelled and is not changed any more; if it did take place, record it anew.',
    }),
    MEETINGS_AFTER: ({ date, last }) => ({
      vi: `Chi bộ còn cuộc họp đã ghi vào ngày ${displayDate(last)}, không trước ngày ${displayDate(date)}; hãy hủy hoặc đính chính các cuộc họp đó trước.`,
      en: `A meeting of the cell is recorded on ${last}, which is not before ${date}; cancel or correct such meetings first.`,
    }),
    SECOND_REGULAR_MEETING: ({ month, maximum }) => ({
      vi: `Tháng ${month} đã có đủ ${maximum} kỳ họp thường lệ; nếu đây là họp chuyên đề hoặc bất thường, hãy đính chính loại cuộc họp.`,
      en: `The regular meetings of ${month}, ${maximum} a month, are recorded already; if this one is thematic or extraordinary, correct its kind.`,
    }),
  },
  { Meeting: 'cuộc họp' },
);

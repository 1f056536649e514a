import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of appointments and terms, and warnings about cell committees. */
export const messages = defineMessages(
  {
    ROLE_NOT_ALLOWED: ({ role, roleVi, kind, kindVi }) => ({
      vi: `Ở ${kindVi} không có chức vụ ${roleVi}.`,
      en: `A ${kind} has no ${role}.`,
    }),
    NOT_A_MEMBER_ON: ({ date }) => ({
      vi: `Người này không phải là đảng viên vào ngày ${displayDate(date)}.`,
      en: `The person was not a party member on ${date}.`,
    }),
    NOT_OFFICIAL: ({ date }) => ({
      vi: `Chỉ đảng viên chính thức được giữ chức vụ; người này chưa chính thức vào ngày ${displayDate(date)}.`,
      en: `Only official members hold positions; this member was not official on ${date}.`,
    }),
    NOT_IN_ORGANIZATION: ({ date }) => ({
      vi: `Đảng viên không thuộc tổ chức này hay tổ chức trực thuộc nó vào ngày ${displayDate(date)}.`,
      en: `The member did not belong to this organization or one below it on ${date}.`,
    }),
    POSITION_TAKEN: ({ holder, since }) => ({
      vi: `${holder} đang giữ chức vụ này từ ngày ${displayDate(since)}; hãy chọn thay người đang giữ chức vụ để kết thúc nhiệm vụ của người đó.`,
      en: `${holder} has held this position since ${since}; set "replaceHolder" to end that.`,
    }),
    ALREADY_HELD: ({ role, roleVi, since }) => ({
      vi: `Đảng viên đang giữ chức vụ ${roleVi} ở tổ chức này từ ngày ${displayDate(since)}.`,
      en: `The member has been ${role} of this organization since ${since}.`,
    }),
    ALREADY_HEAD: ({ since }) => ({
      vi: `Đảng viên đang là thủ trưởng cơ quan này từ ngày ${displayDate(since)}.`,
      en: `The member has headed this agency since ${since}.`,
    }),
    ALREADY_ENDED: ({ since }) => ({
      vi: `Việc này đã kết thúc từ ngày ${displayDate(since)}; hãy mở lại hồ sơ.`,
      en: `This ended on ${since} already; read the records again.`,
    }),
    TERM_OVERLAPS: ({ name }) => ({
      vi: `Nhiệm kỳ này chồng lên nhiệm kỳ ${name} đã ghi.`,
      en: `This term overlaps the recorded term ${name}.`,
    }),
    DATE_OUTSIDE_TERM: ({ date }) => ({
      vi: `Ngày ${displayDate(date)} không thuộc nhiệm kỳ.`,
      en: `${date} is not within the term.`,
    }),
    CELL_COMMITTEE_TOO_LARGE: ({ count, maximum }) => ({
      vi: `Chi ủy có ${count} người, nhiều hơn ${maximum}.`,
      en: `The cell committee has ${count} members, more than ${maximum}.`,
    }),
    CELL_COMMITTEE_NOT_ELECTED: ({ count, minimum }) => ({
      vi: `Chi bộ có ${count} đảng viên chính thức; từ ${minimum} trở lên mới bầu chi ủy.`,
      en: `The cell has ${count} official members; a cell committee is elected from ${minimum} on.`,
    }),
  },
  { Position: 'chức vụ', AgencyHead: 'việc làm thủ trưởng' },
);

import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of members and of the cells that they belong to. */
export const messages = defineMessages(
  {
    NOT_A_CELL: ({ kind, kindVi }) => ({
      vi: `Đảng viên chỉ sinh hoạt ở chi bộ; tổ chức này là ${kindVi}.`,
      en: `Members belong to cells only; this organization is a ${kind}.`,
    }),
    NOT_PROBATIONARY: () => ({
      vi: 'Người này không phải là đảng viên dự bị.',
      en: 'The person is not a probationary member.',
    }),
    PROBATION_NOT_COMPLETED: ({ date }) => ({
      vi: `Thời gian dự bị đến ngày ${displayDate(date)}; chưa thể công nhận chính thức trước ngày đó.`,
      en: `The probation lasts until ${date}; the member cannot be recognized before.`,
    }),
  },
  { Member: 'đảng viên' },
);

import { memberById } from '../../features/member/member.loaders.ts';
import { memberPayload } from '../../features/member/member.payload.ts';
import { MemberType } from '../../features/member/member.type.ts';
import { changedRows, defineMutation } from '../../graph/define-mutation.ts';
import { defineMessages, displayDate } from '../../shared/messages.ts';
import { ReceiveMemberInput } from './receive-member.input.ts';
import { receiveMember } from './receive-member.service.ts';
import { RecordOpeningStockInput } from './record-opening-stock.input.ts';
import { recordOpeningStock } from './record-opening-stock.service.ts';

/** Intake of members who were admitted elsewhere (tiếp nhận đảng viên). */
export const resolvers = [
  defineMutation(receiveMember, {
    description:
      'This mutation records a member who comes from outside the tree and is not in the records yet (tiếp nhận đảng viên chuyển đến); one who left the tree comes back by `transferMember`. / Thao tác này ghi việc tiếp nhận đảng viên chuyển đến từ ngoài hệ thống và chưa có hồ sơ; người đã chuyển đi thì trở lại bằng `transferMember`.',
    input: ReceiveMemberInput,
    inputDescription:
      'The input describes the member, where they come from and the first day in the cell. / Đầu vào mô tả đảng viên, nơi chuyển đi và ngày đầu tiên ở chi bộ.',
    payload: memberPayload,
    payloadDescription:
      'The result holds the member who was received. / Kết quả gồm đảng viên được tiếp nhận.',
  }),
  defineMutation(recordOpeningStock, {
    description:
      'This mutation records members who are there when the records of an office begin (đảng viên có sẵn khi lập hồ sơ), all or none of the list; nobody is counted as admitted or transferred by it. / Thao tác này ghi các đảng viên đã có khi bắt đầu lập hồ sơ, tất cả hoặc không ai trong danh sách; không tính là kết nạp hay chuyển đến.',
    input: RecordOpeningStockInput,
    inputDescription:
      'The input holds the first day of the records and the members with their cells. / Đầu vào gồm ngày bắt đầu hồ sơ và các đảng viên cùng chi bộ.',
    payload: [
      changedRows(
        'members',
        MemberType,
        memberById,
        'These are the members who were recorded, in the order of the input; none where the mutation was refused. / Đây là các đảng viên đã ghi, theo thứ tự của đầu vào; trống nếu thao tác bị từ chối.',
      ),
    ],
    payloadDescription: 'The result holds the members who were recorded. / Kết quả gồm các đảng viên đã ghi.',
  }),
];

/** Refusals of intake. */
export const messages = defineMessages({
  NOT_END_OF_PROBATION: ({ date }) => ({
    vi: `Ngày chính thức phải là ngày hết thời gian dự bị, ${displayDate(date)}; hãy kiểm tra lại ngày vào Đảng và ngày chính thức.`,
    en: `A member becomes official on the day on which the probation ends, ${date}; check both days.`,
  }),
});

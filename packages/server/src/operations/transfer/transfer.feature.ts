import { memberPayload } from '../../features/member/member.payload.ts';
import { endedPositions } from '../../features/position/position.payload.ts';
import { defineMutation } from '../../graph/define-mutation.ts';
import { defineMessages } from '../../shared/messages.ts';
import { TransferMemberInput } from './transfer-member.input.ts';
import { transferMember } from './transfer-member.service.ts';

/** Transfer of members (chuyển sinh hoạt đảng). */
export const resolvers = [
  defineMutation(transferMember, {
    description:
      'This mutation moves a member to another cell, out of the tree or back into it (chuyển sinh hoạt đảng). / Thao tác này ghi việc chuyển sinh hoạt đảng sang chi bộ khác, ra ngoài hệ thống hoặc trở lại.',
    input: TransferMemberInput,
    inputDescription:
      'The input holds the member, the destination and the first day there. / Đầu vào gồm đảng viên, nơi đến và ngày đầu tiên ở nơi đến.',
    payload: [
      ...memberPayload,
      endedPositions(
        'These are the positions in organizations to which the member no longer belongs; they ended with the transfer. / Đây là các chức vụ ở những tổ chức mà đảng viên không còn thuộc về; chúng kết thúc cùng việc chuyển sinh hoạt.',
      ),
    ],
    payloadDescription:
      'The result holds the member who was transferred and the positions that ended. / Kết quả gồm đảng viên chuyển sinh hoạt và các chức vụ kết thúc theo.',
  }),
];

/** Refusals of transfers. */
export const messages = defineMessages({
  ALREADY_THERE: () => ({
    vi: 'Đảng viên đang sinh hoạt ở chính chi bộ này.',
    en: 'The member already belongs to this cell.',
  }),
});

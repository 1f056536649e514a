import { memberPayload } from '../../features/member/member.payload.ts';
import { endedPositions } from '../../features/position/position.payload.ts';
import { defineMutation } from '../../graph/define-mutation.ts';
import { defineMessages } from '../../shared/messages.ts';
import { EndMembershipInput } from './end-membership.input.ts';
import { endMembership } from './end-membership.service.ts';

/** Departures from the Party (từ trần, khai trừ, xóa tên, xin ra khỏi Đảng). */
export const resolvers = [
  defineMutation(endMembership, {
    description:
      'This mutation records that a person is no longer a member of the Party: death, expulsion, removal of the name or resignation; their positions and headships end with it. / Thao tác này ghi việc một người thôi là đảng viên: từ trần, bị khai trừ, bị xóa tên hoặc xin ra khỏi Đảng; các chức vụ của người đó kết thúc theo.',
    input: EndMembershipInput,
    inputDescription:
      'The input holds the member, the way in which the membership ends and the day. / Đầu vào gồm đảng viên, hình thức và ngày kết thúc.',
    payload: [
      ...memberPayload,
      endedPositions(
        'These are the positions of the member, which ended with the membership. / Đây là các chức vụ của người đó, kết thúc cùng tư cách đảng viên.',
      ),
    ],
    payloadDescription:
      'The result holds the record of the person and the positions that ended. / Kết quả gồm hồ sơ của người đó và các chức vụ kết thúc theo.',
  }),
];

/** Refusals of departures. */
export const messages = defineMessages({
  REASON_WITHOUT_REMOVAL: () => ({
    vi: 'Chỉ khi xóa tên mới nêu căn cứ xóa tên; hãy bỏ căn cứ này hoặc chọn hình thức xóa tên.',
    en: 'A reason is given for a removal only; leave it out, or choose REMOVED.',
  }),
});

import { defineMutation } from '../../graph/define-mutation.ts';
import { memberPayload } from '../member/member.payload.ts';
import { UpdateMemberProfileInput } from './update-member-profile.input.ts';
import { updateMemberProfile } from './update-member-profile.service.ts';

export const profileMutations = [
  defineMutation(updateMemberProfile, {
    description:
      "This mutation changes fields of a member's profile (bổ sung lý lịch đảng viên). / Thao tác này thay đổi các trường trong lý lịch của một đảng viên.",
    input: UpdateMemberProfileInput,
    inputDescription:
      'The input holds the member and the fields to change. / Đầu vào gồm đảng viên và các trường cần thay đổi.',
    payload: memberPayload,
    payloadDescription:
      'The result holds the member whose profile was changed. / Kết quả gồm đảng viên có lý lịch được thay đổi.',
  }),
];

import { defineMutation } from '../../graph/define-mutation.ts';
import { memberPayload } from './member.payload.ts';
import { RecognizeOfficialMemberInput } from './recognize-official-member.input.ts';
import { recognizeOfficialMember } from './recognize-official-member.service.ts';

export const memberMutations = [
  defineMutation(recognizeOfficialMember, {
    description:
      'This mutation recognizes a probationary member as official (công nhận đảng viên chính thức). / Thao tác này công nhận một đảng viên dự bị là đảng viên chính thức.',
    input: RecognizeOfficialMemberInput,
    inputDescription:
      'The input holds the member and the decision of recognition. / Đầu vào gồm đảng viên và quyết định công nhận.',
    payload: memberPayload,
    payloadDescription:
      'The result holds the member who was recognized as official. / Kết quả gồm đảng viên được công nhận chính thức.',
  }),
];

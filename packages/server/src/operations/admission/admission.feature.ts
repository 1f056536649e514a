import { memberPayload } from '../../features/member/member.payload.ts';
import { defineMutation } from '../../graph/define-mutation.ts';
import { AdmitMemberInput } from './admit-member.input.ts';
import { admitMember } from './admit-member.service.ts';

/** Admission to the Party (kết nạp đảng viên). */
export const resolvers = [
  defineMutation(admitMember, {
    description:
      'This mutation admits a person to the Party, into a cell and on probation (kết nạp đảng viên). / Thao tác này ghi việc kết nạp một người vào Đảng, sinh hoạt ở một chi bộ với tư cách dự bị.',
    input: AdmitMemberInput,
    inputDescription:
      'The input describes the person and the decision of admission. / Đầu vào mô tả người được kết nạp và quyết định kết nạp.',
    payload: memberPayload,
    payloadDescription: 'The result holds the member who was admitted. / Kết quả gồm đảng viên được kết nạp.',
  }),
];

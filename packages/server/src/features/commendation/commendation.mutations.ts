import { changedRows, defineMutation } from '../../graph/define-mutation.ts';
import { CommendInput } from './commend.input.ts';
import { commend } from './commend.service.ts';
import { commendationById } from './commendation.loaders.ts';
import { CommendationType } from './commendation.type.ts';
import { RevokeCommendationsInput } from './revoke-commendations.input.ts';
import { revokeCommendations } from './revoke-commendations.service.ts';

export const commendationMutations = [
  defineMutation(commend, {
    description:
      'This mutation records one decision that commends organizations and members (khen thưởng). / Thao tác này ghi một quyết định khen thưởng các tổ chức đảng và đảng viên.',
    input: CommendInput,
    inputDescription: 'This is the decision to record. / Đây là quyết định cần ghi.',
    payload: [
      changedRows(
        'commendations',
        CommendationType,
        commendationById,
        'These are the commendations recorded; none where the mutation was refused. / Đây là các khen thưởng đã ghi; trống nếu thao tác bị từ chối.',
      ),
    ],
    payloadDescription:
      'This payload has the commendations recorded, organizations first, in the order of the input. / Kết quả gồm các khen thưởng đã ghi, tổ chức trước, theo thứ tự của dữ liệu.',
  }),
  defineMutation(revokeCommendations, {
    description:
      'This mutation revokes commendations (hủy, thu hồi khen thưởng), which stay readable as history. To correct one, revoke it and record the right one. / Thao tác này hủy hoặc thu hồi khen thưởng; bản đã ghi vẫn được lưu và đọc được. Để sửa, hãy hủy bản sai rồi ghi bản đúng.',
    input: RevokeCommendationsInput,
    inputDescription:
      'The input holds the commendations, the day and the reason. / Đầu vào gồm các khen thưởng, ngày hủy và lý do.',
    payload: [
      changedRows(
        'commendations',
        CommendationType,
        commendationById,
        'These are the commendations revoked; none where the mutation was refused. / Đây là các khen thưởng đã hủy; trống nếu thao tác bị từ chối.',
      ),
    ],
    payloadDescription:
      'This payload has the commendations revoked, in the order of the input. / Kết quả gồm các khen thưởng đã hủy, theo thứ tự của dữ liệu.',
  }),
];

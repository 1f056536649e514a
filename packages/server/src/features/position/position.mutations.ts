import { changedRow, changedRows, defineMutation } from '../../graph/define-mutation.ts';
import { AppointToPositionInput } from './appoint-to-position.input.ts';
import { appointToPosition } from './appoint-to-position.service.ts';
import { positionById } from './position.loaders.ts';
import { PositionType } from './position.type.ts';

export const positionMutations = [
  defineMutation(appointToPosition, {
    description:
      'This mutation puts a member into a position of an organization (bầu, chỉ định vào chức vụ). / Thao tác này ghi việc một đảng viên được bầu hoặc chỉ định vào chức vụ ở một tổ chức.',
    input: AppointToPositionInput,
    inputDescription:
      'The input holds the member, the organization, the role and the first day. / Đầu vào gồm đảng viên, tổ chức, chức vụ và ngày bắt đầu.',
    payload: [
      changedRow(
        'position',
        PositionType,
        positionById,
        'This is the new position; null where the mutation was refused. / Đây là chức vụ mới; null nếu thao tác bị từ chối.',
      ),
      changedRows(
        'endedPositions',
        PositionType,
        positionById,
        'These are the positions that the appointment ended: those of a holder who was replaced and those that the member left for the new one. / Đây là các chức vụ kết thúc vì việc này: của người được thay thế và của chính đảng viên để nhận chức vụ mới.',
      ),
    ],
    payloadDescription:
      'The result holds the position that the member took and those that it ended. / Kết quả gồm chức vụ mà đảng viên nhận và các chức vụ đã kết thúc vì việc này.',
  }),
];

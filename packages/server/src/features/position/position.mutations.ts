import { changedRow, changedRows, defineMutation } from '../../graph/define-mutation.ts';
import { agencyHeadById } from './agency-head.loaders.ts';
import { AgencyHeadType } from './agency-head.type.ts';
import { AppointAgencyHeadInput } from './appoint-agency-head.input.ts';
import { appointAgencyHead } from './appoint-agency-head.service.ts';
import { AppointToPositionInput } from './appoint-to-position.input.ts';
import { appointToPosition } from './appoint-to-position.service.ts';
import { EndAgencyHeadInput } from './end-agency-head.input.ts';
import { endAgencyHead } from './end-agency-head.service.ts';
import { EndPositionInput } from './end-position.input.ts';
import { endPosition } from './end-position.service.ts';
import { positionById } from './position.loaders.ts';
import { endedPositions } from './position.payload.ts';
import { PositionType } from './position.type.ts';

const agencyHead = changedRow(
  'agencyHead',
  AgencyHeadType,
  agencyHeadById,
  'This is the headship of the agency as recorded after the mutation; null where the mutation was refused. / Đây là việc làm thủ trưởng như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
);

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
      endedPositions(
        'These are the positions that the appointment ended: those of a holder who was replaced and those that the member left for the new one. / Đây là các chức vụ kết thúc vì việc này: của người được thay thế và của chính đảng viên để nhận chức vụ mới.',
      ),
    ],
    payloadDescription:
      'The result holds the position that the member took and those that it ended. / Kết quả gồm chức vụ mà đảng viên nhận và các chức vụ đã kết thúc vì việc này.',
  }),
  defineMutation(endPosition, {
    description:
      'This mutation ends a position that a member holds: the term is over, or the holder is relieved, dismissed or moves (thôi giữ chức vụ). / Thao tác này ghi việc thôi giữ chức vụ: hết nhiệm kỳ, miễn nhiệm, cách chức hoặc chuyển đi.',
    input: EndPositionInput,
    inputDescription:
      'The input holds the position, the reason and the day. / Đầu vào gồm chức vụ, lý do và ngày thôi giữ.',
    payload: [
      changedRow(
        'position',
        PositionType,
        positionById,
        'This is the position that ended; null where the mutation was refused. / Đây là chức vụ đã kết thúc; null nếu thao tác bị từ chối.',
      ),
    ],
    payloadDescription: 'The result holds the position that ended. / Kết quả gồm chức vụ đã kết thúc.',
  }),
  defineMutation(appointAgencyHead, {
    description:
      'This mutation records that a member heads a state agency or unit (bổ nhiệm thủ trưởng cơ quan). / Thao tác này ghi việc một đảng viên làm thủ trưởng cơ quan, đơn vị.',
    input: AppointAgencyHeadInput,
    inputDescription:
      'The input holds the agency, the member and the first day. / Đầu vào gồm cơ quan, đảng viên và ngày bắt đầu.',
    payload: [
      agencyHead,
      changedRows(
        'endedAgencyHeads',
        AgencyHeadType,
        agencyHeadById,
        'This is the headship of the head who was replaced, if any. / Đây là việc làm thủ trưởng của người được thay thế, nếu có.',
      ),
    ],
    payloadDescription:
      'The result holds the new headship and the one that it ended. / Kết quả gồm việc làm thủ trưởng mới và việc đã kết thúc.',
  }),
  defineMutation(endAgencyHead, {
    description:
      'This mutation records that a member no longer heads an agency (thôi làm thủ trưởng cơ quan). / Thao tác này ghi việc một đảng viên thôi làm thủ trưởng cơ quan.',
    input: EndAgencyHeadInput,
    inputDescription:
      'The input holds the headship and the day. / Đầu vào gồm việc làm thủ trưởng và ngày thôi giữ.',
    payload: [agencyHead],
    payloadDescription:
      'The result holds the headship that ended. / Kết quả gồm việc làm thủ trưởng đã kết thúc.',
  }),
];

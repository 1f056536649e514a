import { changedRow, defineMutation } from '../../graph/define-mutation.ts';
import { endTarget } from './end-target.service.ts';
import { setTarget } from './set-target.service.ts';
import { EndTargetInput, SetTargetInput } from './target.input.ts';
import { targetById } from './target.loaders.ts';
import { TargetType } from './target.type.ts';

export const targetMutations = [
  defineMutation(setTarget, {
    description:
      'This mutation sets an organization a target (đặt chỉ tiêu). / Thao tác này đặt một chỉ tiêu cho một tổ chức đảng.',
    input: SetTargetInput,
    inputDescription:
      'The input holds the organization, the indicator, the value and the span. / Đầu vào gồm tổ chức, chỉ số, giá trị và khoảng năm.',
    payload: [
      changedRow(
        'target',
        TargetType,
        targetById,
        'This is the new target; null where the mutation was refused. / Đây là chỉ tiêu mới; null nếu thao tác bị từ chối.',
      ),
    ],
    payloadDescription: 'The result holds the target that was set. / Kết quả gồm chỉ tiêu vừa đặt.',
  }),
  defineMutation(endTarget, {
    description:
      'This mutation ends a target with a year (kết thúc chỉ tiêu); the target stays readable. / Thao tác này kết thúc một chỉ tiêu ở một năm; chỉ tiêu vẫn đọc được.',
    input: EndTargetInput,
    inputDescription: 'The input holds the target and its last year. / Đầu vào gồm chỉ tiêu và năm cuối.',
    payload: [
      changedRow(
        'target',
        TargetType,
        targetById,
        'This is the target with its last year; null where the mutation was refused. / Đây là chỉ tiêu với năm cuối; null nếu thao tác bị từ chối.',
      ),
    ],
    payloadDescription: 'The result holds the target that was ended. / Kết quả gồm chỉ tiêu vừa kết thúc.',
  }),
];

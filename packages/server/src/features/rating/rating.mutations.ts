import { changedRows, defineMutation } from '../../graph/define-mutation.ts';
import { DecideRatingsInput } from './decide-ratings.input.ts';
import { decideRatings } from './decide-ratings.service.ts';
import { memberRatings, organizationRatings } from './rating.loaders.ts';
import { MemberRatingType, OrganizationRatingType } from './rating.type.ts';

export const ratingMutations = [
  defineMutation(decideRatings, {
    description:
      'This mutation records decisions on the ratings of one year, many at once (quyết định xếp loại cuối năm). / Thao tác này ghi nhiều quyết định xếp loại của một năm cùng một lần.',
    input: DecideRatingsInput,
    inputDescription:
      'The input holds the year, the decision and the grades. / Đầu vào gồm năm, quyết định và các mức xếp loại.',
    payload: [
      changedRows(
        'organizationRatings',
        OrganizationRatingType,
        organizationRatings.byId,
        'These are the decided ratings of organizations, in the order of the input. / Đây là các xếp loại tổ chức đảng đã quyết định, theo thứ tự của đầu vào.',
      ),
      changedRows(
        'memberRatings',
        MemberRatingType,
        memberRatings.byId,
        'These are the decided ratings of members, in the order of the input. / Đây là các xếp loại đảng viên đã quyết định, theo thứ tự của đầu vào.',
      ),
    ],
    payloadDescription:
      'The result holds the ratings that were decided, in the order of the input; both lists are empty where the mutation was refused. / Kết quả gồm các xếp loại đã quyết định, theo thứ tự của đầu vào; cả hai danh sách trống nếu thao tác bị từ chối.',
  }),
];

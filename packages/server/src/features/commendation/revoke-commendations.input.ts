import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description:
    'This input revokes commendations that were recorded wrongly or are withdrawn. / Dữ liệu này hủy các khen thưởng đã ghi sai hoặc bị thu hồi.',
})
export class RevokeCommendationsInput extends MutationInput {
  @Field(() => [ID], {
    description:
      'These are the ids of the commendations to revoke, at least one. / Đây là mã định danh của các khen thưởng cần hủy, ít nhất một.',
  })
  commendationIds!: string[];

  @Field(() => DateScalar, {
    description:
      'This is the day on which they are revoked, on or after the day of the award. / Đây là ngày hủy, không trước ngày khen thưởng.',
  })
  revokedOn!: string;

  @Field(() => String, {
    description:
      'This is the reason, which stays with the commendation. / Đây là lý do hủy, được lưu cùng khen thưởng.',
  })
  reason!: string;
}

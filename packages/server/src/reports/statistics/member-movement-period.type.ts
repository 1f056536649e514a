import { Field, ObjectType } from 'type-graphql';
import { MemberMovementFigures } from '../../features/member/member-movement.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { Needs } from '../../graph/needs.ts';

@Needs('figures')
@ObjectType('MemberMovementPeriod', {
  description:
    'The summary counts the movement of members of a subtree in a span of days (biến động đảng viên trong kỳ): opening + admitted + transferredIn + reorganized − transferredOut − died − expelled − removed − resigned = closing. / Bảng này đếm biến động đảng viên của một nhánh trong một khoảng ngày: đầu kỳ + kết nạp + chuyển đến + sắp xếp tổ chức − chuyển đi − từ trần − khai trừ − xóa tên − xin ra = cuối kỳ.',
})
export class MemberMovementPeriodType extends MemberMovementFigures {
  @Field(() => DateScalar, { description: 'This is the first day of the period. / Đây là ngày đầu của kỳ.' })
  fromDate!: string;

  @Field(() => DateScalar, {
    description:
      'This is the last day of the period, which is included. / Đây là ngày cuối của kỳ, tính cả ngày này.',
  })
  toDate!: string;
}

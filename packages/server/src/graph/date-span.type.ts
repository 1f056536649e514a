import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from './date.scalar.ts';
import { Needs } from './needs.ts';

@Needs('anyone')
@ObjectType('DateSpan', {
  description:
    'A span of days in Viet Nam begins on one day and ends on another, both of which are in it. / Khoảng ngày, theo lịch Việt Nam, có ngày bắt đầu và ngày kết thúc, tính cả hai ngày đó.',
})
export class DateSpanType {
  @Field(() => DateScalar, {
    description: 'This is the first day of the span. / Đây là ngày đầu tiên của khoảng.',
  })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the last day of the span; null where it is open. / Đây là ngày cuối cùng của khoảng; null nếu chưa kết thúc.',
  })
  to!: string | null;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from './needs.ts';

@Needs('anyone')
@ObjectType('YearCount', {
  description: 'This is a number of one calendar year. / Đây là số lượng của một năm.',
})
export class YearCountType {
  @Field(() => Int, { description: 'This is the calendar year. / Đây là năm.' })
  year!: number;

  @Field(() => Int, {
    description:
      'This is the number in the year, which may be 0. / Đây là số lượng trong năm, có thể bằng 0.',
  })
  count!: number;
}

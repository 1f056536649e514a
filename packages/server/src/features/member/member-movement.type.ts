import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('MemberMovementSummary', {
  description:
    "One year's movement of members of a subtree (biến động đảng viên): opening + admitted + transferredIn + reorganized − transferredOut − died − expelled − removed − resigned = closing.",
})
export class MemberMovementSummaryType {
  @Field(() => Int, { description: 'Năm.' })
  year!: number;

  @Field(() => Int, { description: 'Đầu kỳ: members at the end of the year before.' })
  opening!: number;

  @Field(() => Int, { description: 'Kết nạp, by the day of the ceremony.' })
  admitted!: number;

  @Field(() => Int, { description: 'Chuyển đến, from outside the subtree.' })
  transferredIn!: number;

  @Field(() => Int, { description: 'Chuyển đi, out of the subtree.' })
  transferredOut!: number;

  @Field(() => Int, { description: 'Từ trần.' })
  died!: number;

  @Field(() => Int, { description: 'Khai trừ.' })
  expelled!: number;

  @Field(() => Int, { description: 'Xóa tên: no discipline.' })
  removed!: number;

  @Field(() => Int, { description: 'Xin ra khỏi Đảng.' })
  resigned!: number;

  @Field(() => Int, {
    description:
      'Net change by reorganization: cells divided at an upgrade, or moved into or out of the subtree.',
  })
  reorganized!: number;

  @Field(() => Int, { description: 'Cuối kỳ: members on 31 December.' })
  closing!: number;
}

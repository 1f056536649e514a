import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { PositionMethod, PositionRole } from './position.entity.ts';

export const PositionRoleEnum = publishEnum<PositionRole>('PositionRole', 'Chức vụ trong Đảng.', {
  SECRETARY: 'Bí thư.',
  STANDING_DEPUTY_SECRETARY: 'Phó bí thư thường trực.',
  DEPUTY_SECRETARY: 'Phó bí thư.',
  STANDING_COMMITTEE_MEMBER: 'Ủy viên ban thường vụ.',
  COMMITTEE_MEMBER: 'Đảng ủy viên, chi ủy viên.',
  INSPECTION_COMMISSION_CHAIR: 'Chủ nhiệm ủy ban kiểm tra.',
});

export const PositionMethodEnum = publishEnum<PositionMethod>(
  'PositionMethod',
  'How somebody came into a position.',
  {
    ELECTED: 'Bầu.',
    APPOINTED: 'Chỉ định.',
  },
);

@ObjectType('CommitteeTerm', {
  description: 'Nhiệm kỳ of an elected committee; how long it is, it says itself.',
})
export class CommitteeTermType {
  @Field(() => String, { description: 'Such as 2015–2020.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The first day of it.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  endsOn!: string;
}

@ObjectType('Position', {
  implements: NodeInterface,
  description: 'A party position (chức vụ) that a member holds in an organization for a time.',
})
export class PositionType {
  @Field(() => PositionRoleEnum, { description: 'Chức vụ.' })
  role!: PositionRole;

  @Field(() => PositionMethodEnum, { description: 'Bầu or chỉ định.' })
  method!: PositionMethod;

  @Field(() => DateScalar, { description: 'The first day.' })
  startedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it was no longer held; null while held.',
  })
  endedOn!: string | null;
}

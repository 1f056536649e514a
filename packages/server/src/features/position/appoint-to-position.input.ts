import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';
import type { PositionMethod, PositionRole } from './position.entity.ts';
import { PositionMethodEnum, PositionRoleEnum } from './position.type.ts';

@InputType({ description: 'Nhiệm kỳ of the committee; one that is already recorded is used again.' })
export class CommitteeTermInput {
  @Field(() => String, { description: 'Such as 2015–2020.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  endsOn!: string;
}

@InputType({ description: 'Who takes which position where (bầu, chỉ định chức vụ).' })
export class AppointToPositionInput extends MutationInput {
  @Field(() => ID, { description: 'Tổ chức đảng.' })
  organizationId!: string;

  @Field(() => Int, { description: 'The `version` of the organization that the act was decided on.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'Đảng viên chính thức of the organization or one under it.' })
  memberId!: string;

  @Field(() => PositionRoleEnum, { description: 'Chức vụ.' })
  role!: PositionRole;

  @Field(() => PositionMethodEnum, { description: 'Bầu or chỉ định.' })
  method!: PositionMethod;

  @Field(() => DateScalar, { description: 'The first day.' })
  effectiveOn!: string;

  @Field(() => CommitteeTermInput, { nullable: true, description: 'Nhiệm kỳ.' })
  term?: CommitteeTermInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Ends on that day the position of the present holder, where a role has one at a time, and the one that the member gives up for it, as a deputy who becomes secretary does; instead of refusing.',
  })
  replaceHolder!: boolean;

  @Field(() => DocumentInput, { nullable: true, description: 'Quyết định chuẩn y or chỉ định.' })
  document?: DocumentInput | null;
}

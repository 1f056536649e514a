import { Field, InputType } from 'type-graphql';
import { OrderDirectionEnum, publishEnum } from '../../graph/enum.ts';
import { MembershipStatusEnum } from './member.type.ts';
import type { MembershipStatus } from './member-status.entity.ts';

export type MemberOrderField = 'NAME' | 'ADMITTED_ON';
const MemberOrderFieldEnum = publishEnum<MemberOrderField>(
  'MemberOrderField',
  'What members can be sorted by. Lists are by name unless asked otherwise.',
  { NAME: 'Tên, then họ đệm, in Vietnamese alphabetical order.', ADMITTED_ON: 'Ngày vào Đảng.' },
);

@InputType({ description: 'Which members to list.' })
export class MemberFilter {
  @Field(() => [MembershipStatusEnum], {
    nullable: true,
    description:
      'Only members of these statuses on the day. A list at the root holds ended members only where asked here.',
  })
  statuses?: MembershipStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Accent-insensitive, any order of words: 'an nguyen' finds 'Nguyễn Văn An'.",
  })
  search?: string | null;
}

@InputType({ description: 'How to sort members.' })
export class MemberOrder {
  @Field(() => MemberOrderFieldEnum, { description: 'What to sort by.' })
  field!: MemberOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Default: ascending.' })
  direction!: keyof typeof OrderDirectionEnum;
}

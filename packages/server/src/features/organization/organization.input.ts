import { Field, InputType } from 'type-graphql';
import { OrderDirectionEnum, publishEnum } from '../../graph/enum.ts';
import { OrganizationKindEnum } from './organization.type.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

export type OrganizationOrderField = 'CODE' | 'NAME';
const OrganizationOrderFieldEnum = publishEnum<OrganizationOrderField>(
  'OrganizationOrderField',
  'What organizations can be sorted by. Lists are by code unless asked otherwise.',
  { CODE: 'Mã tổ chức.', NAME: 'Tên, in Vietnamese alphabetical order.' },
);

@InputType({ description: 'Which organizations to list.' })
export class OrganizationFilter {
  @Field(() => [OrganizationKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: OrganizationKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Accent-insensitive, any order of words: 'so tai chinh' finds 'Sở Tài chính'.",
  })
  search?: string | null;
}

@InputType({ description: 'How to sort organizations.' })
export class OrganizationOrder {
  @Field(() => OrganizationOrderFieldEnum, { description: 'What to sort by.' })
  field!: OrganizationOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Default: ascending.' })
  direction!: keyof typeof OrderDirectionEnum;
}

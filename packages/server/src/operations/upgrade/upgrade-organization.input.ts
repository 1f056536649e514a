import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentInput } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description: 'A subordinate cell (chi bộ trực thuộc) of the new committee, and who belongs to it.',
})
export class NewCellInput {
  @Field(() => String, { description: 'Mã tổ chức.' })
  code!: string;

  @Field(() => String, { description: 'Tên.' })
  name!: string;

  @Field(() => [ID], { description: 'Đảng viên: members of the grassroots cell that is upgraded.' })
  memberIds!: string[];
}

@InputType({
  description:
    'A grassroots cell to upgrade to a grassroots committee (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở).',
})
export class UpgradeOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'Chi bộ cơ sở.' })
  organizationId!: string;

  @Field(() => Int, { description: 'The `version` of the organization that the act was decided on.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { description: 'The first day on which it is a committee.' })
  effectiveOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên as a committee; the name stays where none is given.',
  })
  name?: string | null;

  @Field(() => [NewCellInput], {
    description: 'Chi bộ trực thuộc that it is divided into: every member in exactly one.',
  })
  cells!: NewCellInput[];

  @Field(() => DocumentInput, { nullable: true, description: 'Quyết định nâng cấp.' })
  document?: DocumentInput | null;
}

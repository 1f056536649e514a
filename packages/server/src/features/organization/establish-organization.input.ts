import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';
import { OrganizationKindEnum } from './organization.type.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

@InputType({ description: 'An organization to establish (thành lập tổ chức đảng).' })
export class EstablishOrganizationInput extends MutationInput {
  @Field(() => String, {
    description: 'Mã tổ chức: up to 40 letters and digits, parted by - _ . or /, such as DUK-69.',
  })
  code!: string;

  @Field(() => String, { description: 'Tên.' })
  name!: string;

  @Field(() => OrganizationKindEnum, { description: 'Loại tổ chức.' })
  kind!: OrganizationKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Tổ chức cấp trên trực tiếp; none for a provincial committee, or a bloc at the root.',
  })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Cơ quan, đơn vị in which it stands, by id.' })
  agencyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cơ quan, đơn vị by name, instead of by id; a new name is recorded as a new agency.',
  })
  agencyName?: string | null;

  @Field(() => DateScalar, { description: 'Ngày thành lập: the first day on which it stands.' })
  effectiveOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'Quyết định thành lập.' })
  document?: DocumentInput | null;
}

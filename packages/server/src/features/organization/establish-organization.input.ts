import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';
import { OrganizationKindEnum } from './organization.type.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

@InputType({
  description:
    'The input describes the organization to establish (thành lập tổ chức đảng). / Đầu vào mô tả tổ chức đảng được thành lập.',
})
export class EstablishOrganizationInput extends MutationInput {
  @Field(() => String, {
    description:
      'The code (mã tổ chức) has up to 40 letters and digits, separated by hyphens, underscores, dots or slashes, such as DUK-69. / Mã tổ chức gồm tối đa 40 chữ cái và chữ số, phân cách bằng dấu gạch nối, gạch dưới, chấm hoặc gạch chéo, ví dụ DUK-69.',
  })
  code!: string;

  @Field(() => String, { description: 'This is the name of the organization. / Đây là tên tổ chức đảng.' })
  name!: string;

  @Field(() => OrganizationKindEnum, {
    description:
      'This is the kind of the organization, which must be allowed below its parent. / Đây là loại tổ chức, phải là loại được phép trực thuộc cấp trên đã nêu.',
  })
  kind!: OrganizationKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'This is the id of the direct superior (tổ chức cấp trên trực tiếp); null for a provincial committee, or a bloc committee at the root. / Đây là mã định danh của tổ chức cấp trên trực tiếp; null đối với đảng bộ tỉnh, hoặc đảng bộ khối ở gốc.',
  })
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'This is the id of the agency or unit in which the organization works; give it or `agencyName`, or neither. / Đây là mã định danh của cơ quan, đơn vị nơi có tổ chức; dùng trường này hoặc `agencyName`, hoặc bỏ trống cả hai.',
  })
  agencyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the name of the agency or unit, instead of its id; a new name is recorded as a new agency. / Đây là tên cơ quan, đơn vị, thay cho mã định danh; tên mới được ghi thành cơ quan mới.',
  })
  agencyName?: string | null;

  @Field(() => DateScalar, {
    description:
      'This is the day of establishment (ngày thành lập), the first day on which the organization exists. / Đây là ngày thành lập, ngày đầu tiên tổ chức tồn tại.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the document that establishes the organization (quyết định thành lập)',
    'văn bản quyết định thành lập',
  )
  document?: DocumentInput | null;
}

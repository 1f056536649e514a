import { Field, ID, InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description:
    'The input describes a subordinate cell (chi bộ trực thuộc) of the new committee and the members who belong to it. / Đầu vào mô tả một chi bộ trực thuộc của đảng bộ mới và các đảng viên thuộc chi bộ đó.',
})
export class NewCellInput {
  @Field(() => String, {
    description:
      'The code (mã tổ chức) has up to 40 letters and digits, separated by hyphens, underscores, dots or slashes, such as DUK-69-01. / Mã tổ chức gồm tối đa 40 chữ cái và chữ số, phân cách bằng dấu gạch nối, gạch dưới, chấm hoặc gạch chéo, ví dụ DUK-69-01.',
  })
  code!: string;

  @Field(() => String, { description: 'This is the name of the new cell. / Đây là tên chi bộ mới.' })
  name!: string;

  @Field(() => [ID], {
    description:
      'These are the ids of the members of the upgraded cell who belong to this new cell. / Đây là mã định danh của các đảng viên của chi bộ được nâng cấp sẽ thuộc chi bộ mới này.',
  })
  memberIds!: string[];
}

@InputType({
  description:
    'The input names a grassroots cell to upgrade to a grassroots committee (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở) and its new cells. / Đầu vào nêu chi bộ cơ sở được nâng cấp thành đảng bộ cơ sở và các chi bộ mới.',
})
export class UpgradeOrganizationInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the grassroots cell that is upgraded. / Đây là mã định danh của chi bộ cơ sở được nâng cấp.',
  })
  organizationId!: string;

  @ExpectedVersion('organization')
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the organization is a committee. / Đây là ngày đầu tiên tổ chức là đảng bộ.',
  })
  effectiveOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the name of the committee; the present name remains where it is null or left out. / Đây là tên của đảng bộ; nếu là null hoặc bỏ trống thì giữ tên hiện tại.',
  })
  name?: string | null;

  @Field(() => [NewCellInput], {
    description:
      'These are the subordinate cells into which the members are divided, each member in exactly one. / Đây là các chi bộ trực thuộc mà đảng viên được phân về, mỗi người thuộc đúng một chi bộ.',
  })
  cells!: NewCellInput[];

  @OptionalDocument(
    'the document with the decision to upgrade (quyết định nâng cấp)',
    'văn bản quyết định nâng cấp',
  )
  document?: DocumentInput | null;
}

import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';

@InputType({
  description:
    'The input states the new name of an organization and the day (đổi tên tổ chức đảng). / Đầu vào nêu tên mới của tổ chức đảng và ngày đổi tên.',
})
export class RenameOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'This is the id of the organization. / Đây là mã định danh của tổ chức.' })
  organizationId!: string;

  @ExpectedVersion('organization')
  expectedVersion!: number;

  @Field(() => String, { description: 'This is the new name. / Đây là tên mới của tổ chức.' })
  name!: string;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the organization has the new name. / Đây là ngày đầu tiên tổ chức mang tên mới.',
  })
  effectiveOn!: string;

  @OptionalDocument('the document that gives the name (quyết định đổi tên)', 'văn bản quyết định đổi tên')
  document?: DocumentInput | null;
}

import { Field, ID, InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description:
    'The input names an organization that ends, and the day (giải thể tổ chức đảng). / Đầu vào nêu tổ chức đảng giải thể và ngày giải thể.',
})
export class DissolveOrganizationInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the organization; no member may belong to it and no organization be under it from that day on. / Đây là mã định danh của tổ chức; từ ngày đó không còn đảng viên và tổ chức trực thuộc.',
  })
  organizationId!: string;

  @ExpectedVersion('organization')
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the organization no longer exists. / Đây là ngày đầu tiên tổ chức không còn tồn tại.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the document that dissolves the organization (quyết định giải thể)',
    'văn bản quyết định giải thể',
  )
  document?: DocumentInput | null;
}

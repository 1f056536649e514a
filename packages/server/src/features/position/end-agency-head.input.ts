import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';

@InputType({
  description:
    'The input names a headship of an agency that ends, and the day. / Đầu vào nêu việc thôi làm thủ trưởng cơ quan và ngày thôi giữ.',
})
export class EndAgencyHeadInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the headship that ends. / Đây là mã định danh của việc làm thủ trưởng.',
  })
  agencyHeadId!: string;

  @ExpectedVersion('member')
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the member no longer heads the agency. / Đây là ngày đầu tiên không còn làm thủ trưởng cơ quan.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the document that ends the headship (quyết định thôi giữ chức vụ thủ trưởng)',
    'văn bản quyết định thôi làm thủ trưởng',
  )
  document?: DocumentInput | null;
}

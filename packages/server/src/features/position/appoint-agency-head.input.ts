import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';

@InputType({
  description:
    'The input names the member who becomes head of an agency (thủ trưởng cơ quan) and the first day. / Đầu vào nêu đảng viên làm thủ trưởng cơ quan và ngày bắt đầu.',
})
export class AppointAgencyHeadInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the agency or unit. / Đây là mã định danh của cơ quan, đơn vị.',
  })
  agencyId!: string;

  @Field(() => ID, {
    description:
      'This is the id of the member who becomes its head. / Đây là mã định danh của đảng viên làm thủ trưởng.',
  })
  memberId!: string;

  @ExpectedVersion('member')
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the member heads the agency. / Đây là ngày đầu tiên làm thủ trưởng cơ quan.',
  })
  effectiveOn!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'If true, the headship of the present head ends on that day; if false, which is the default, the mutation is refused where there is one. / Nếu đúng, thủ trưởng đương nhiệm thôi giữ từ ngày đó; nếu sai, là mặc định, thao tác bị từ chối khi đã có thủ trưởng.',
  })
  replaceHolder!: boolean;

  @OptionalDocument(
    'the document that appoints the head (quyết định bổ nhiệm)',
    'văn bản quyết định bổ nhiệm thủ trưởng',
  )
  document?: DocumentInput | null;
}

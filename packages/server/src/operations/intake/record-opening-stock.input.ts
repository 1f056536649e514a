import { Field, InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { IncomingMemberFields } from './incoming-member.input.ts';

@InputType({
  description:
    'The input describes a member who is there when the records of an office begin, with their cell and dates. / Đầu vào mô tả một đảng viên đã có khi bắt đầu lập hồ sơ, kèm chi bộ và các mốc ngày.',
})
export class OpeningMemberInput extends IncomingMemberFields {}

@InputType({
  description:
    'The input lists the members who are there when the records of an office begin, up to 250 a call. / Đầu vào liệt kê các đảng viên đã có khi bắt đầu lập hồ sơ, tối đa 250 người mỗi lần.',
})
export class RecordOpeningStockInput extends MutationInput {
  @Field(() => DateScalar, {
    description:
      'This is the day on which the records begin: from it on the members belong to their cells. / Đây là ngày bắt đầu hồ sơ: từ ngày này đảng viên thuộc chi bộ đã nêu.',
  })
  effectiveOn!: string;

  @Field(() => [OpeningMemberInput], {
    description: 'These are the members, in any order. / Đây là các đảng viên, theo thứ tự bất kỳ.',
  })
  members!: OpeningMemberInput[];

  @OptionalDocument('the document with the list of members', 'văn bản có danh sách đảng viên')
  document?: DocumentInput | null;
}

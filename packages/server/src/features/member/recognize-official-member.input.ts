import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';

@InputType({
  description:
    'The input names a probationary member to recognize as official (công nhận đảng viên chính thức) and the decision. / Đầu vào nêu đảng viên dự bị được công nhận chính thức và quyết định công nhận.',
})
export class RecognizeOfficialMemberInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the probationary member. / Đây là mã định danh của đảng viên dự bị.',
  })
  memberId!: string;

  @ExpectedVersion('member')
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description:
      'This is the day of the decision of recognition (ngày quyết định công nhận); however late it is, the member is official from the end of the 12 months of probation. / Đây là ngày quyết định công nhận; dù quyết định muộn, đảng viên vẫn là chính thức kể từ khi hết 12 tháng dự bị.',
  })
  decidedOn!: string;

  @OptionalDocument('the document with the decision of recognition', 'văn bản quyết định công nhận')
  document?: DocumentInput | null;
}

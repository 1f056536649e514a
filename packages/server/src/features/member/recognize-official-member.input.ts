import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';

@InputType({
  description:
    'The input names a probationary member to recognize as official (công nhận đảng viên chính thức) and the decision. / Đầu vào nêu đảng viên dự bị được công nhận chính thức và quyết định công nhận.',
})
export class RecognizeOfficialMemberInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the probationary member. / Đây là mã định danh của đảng viên dự bị.',
  })
  memberId!: string;

  @Field(() => Int, {
    description:
      'This is the `version` of the member on which the decision was based; the mutation is refused where the record has changed since. / Đây là `version` của đảng viên khi quyết định; thao tác bị từ chối nếu hồ sơ đã thay đổi sau đó.',
  })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description:
      'This is the day of the decision of recognition (ngày quyết định công nhận); however late it is, the member is official from the end of the 12 months of probation. / Đây là ngày quyết định công nhận; dù quyết định muộn, đảng viên vẫn là chính thức kể từ khi hết 12 tháng dự bị.',
  })
  decidedOn!: string;

  @Field(() => DocumentInput, {
    nullable: true,
    description:
      'This is the document with the decision of recognition; null where none is recorded. / Đây là văn bản quyết định công nhận; null nếu không ghi văn bản.',
  })
  document?: DocumentInput | null;
}

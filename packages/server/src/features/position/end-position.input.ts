import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';
import type { PositionEndReason } from './position.entity.ts';
import { PositionEndReasonEnum } from './position.type.ts';

@InputType({
  description:
    'The input names a position that its holder leaves, the reason and the day (thôi giữ chức vụ). / Đầu vào nêu chức vụ kết thúc, lý do và ngày thôi giữ.',
})
export class EndPositionInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the position that ends. / Đây là mã định danh của chức vụ kết thúc.',
  })
  positionId!: string;

  @ExpectedVersion('organization')
  expectedVersion!: number;

  @Field(() => PositionEndReasonEnum, {
    description: 'This is the reason why the position ends. / Đây là lý do thôi giữ chức vụ.',
  })
  reason!: PositionEndReason;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the position is no longer held. / Đây là ngày đầu tiên không còn giữ chức vụ.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the document that ends the position (quyết định miễn nhiệm, cách chức, cho thôi)',
    'văn bản quyết định cho thôi giữ chức vụ',
  )
  document?: DocumentInput | null;
}

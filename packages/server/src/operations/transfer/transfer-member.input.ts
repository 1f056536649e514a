import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentInput } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description: 'Where a member moves (chuyển sinh hoạt): to another cell, out of the tree, or back into it.',
})
export class TransferMemberInput extends MutationInput {
  @Field(() => ID, { description: 'Đảng viên.' })
  memberId!: string;

  @Field(() => Int, { description: 'The `version` of the member that the act was decided on.' })
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'Chi bộ nơi đến; none where the member leaves the tree.' })
  toCellId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Nơi đến outside the tree, instead of a cell; or nơi chuyển đi of one who comes back.',
  })
  outsidePlace?: string | null;

  @Field(() => DateScalar, { description: 'The first day on which the member belongs there.' })
  effectiveOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'Giấy giới thiệu or decision.' })
  document?: DocumentInput | null;
}

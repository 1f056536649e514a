import { Field, ID, InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description:
    'The input states where a member moves (chuyển sinh hoạt đảng): to another cell, out of the tree, or back into it. / Đầu vào nêu nơi đảng viên chuyển sinh hoạt: sang chi bộ khác, ra ngoài hệ thống hoặc trở lại.',
})
export class TransferMemberInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the member who moves. / Đây là mã định danh của đảng viên chuyển sinh hoạt.',
  })
  memberId!: string;

  @ExpectedVersion('member', 'transfer', 'quyết định chuyển')
  expectedVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'This is the id of the cell to which the member moves (chi bộ nơi đến); null where the member leaves the tree. / Đây là mã định danh của chi bộ nơi đến; null nếu đảng viên chuyển ra ngoài hệ thống.',
  })
  toCellId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the place outside the tree: the destination of a member who leaves it, or the origin of one who comes back; it is not given for a move between cells. / Đây là nơi ở ngoài hệ thống: nơi đến của người chuyển đi, hoặc nơi chuyển đi của người trở lại; không dùng khi chuyển giữa các chi bộ.',
  })
  outsidePlace?: string | null;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the member belongs to the new place, and no longer to the old one. / Đây là ngày đầu tiên đảng viên thuộc nơi mới và không còn thuộc nơi cũ.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the letter of introduction or decision (giấy giới thiệu)',
    'giấy giới thiệu hoặc quyết định',
  )
  document?: DocumentInput | null;
}

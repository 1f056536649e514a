import { Field, InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { DryRun, IdempotencyKey } from '../../graph/mutation.input.ts';
import { IncomingMemberFields } from './incoming-member.input.ts';

@InputType({
  description:
    'The input describes a member who comes from outside the tree and is not in the records yet (tiếp nhận đảng viên chuyển đến). / Đầu vào mô tả đảng viên chuyển đến từ ngoài hệ thống và chưa có trong hồ sơ.',
})
export class ReceiveMemberInput extends IncomingMemberFields {
  @DryRun()
  dryRun?: boolean | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;

  @Field(() => String, {
    description:
      'This is the party organization outside the tree from which the member comes. / Đây là tổ chức đảng ngoài hệ thống mà đảng viên chuyển đi.',
  })
  outsidePlace!: string;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the member belongs to the cell. / Đây là ngày đầu tiên đảng viên sinh hoạt ở chi bộ này.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the letter of introduction (giấy giới thiệu sinh hoạt đảng)',
    'giấy giới thiệu sinh hoạt đảng',
  )
  document?: DocumentInput | null;
}

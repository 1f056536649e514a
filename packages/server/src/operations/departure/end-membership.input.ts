import { Field, ID, InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { RemovalReasonEnum } from '../../features/history/member-event.type.ts';
import type { MemberEventType, RemovalReason } from '../../features/member/member-event.entity.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';

/** The events that end a membership. */
export type MembershipEnd = Extract<MemberEventType, 'DIED' | 'EXPELLED' | 'REMOVED' | 'RESIGNED'>;

const MembershipEndEnum = publishEnum<MembershipEnd>(
  'MembershipEnd',
  'This is the way in which a membership of the Party ends. / Đây là hình thức kết thúc tư cách đảng viên.',
  {
    DIED: '**Died**: The member died (từ trần). / **Từ trần**: Đảng viên từ trần.',
    EXPELLED:
      '**Expelled**: The member was expelled as discipline (khai trừ). / **Khai trừ**: Đảng viên bị kỷ luật khai trừ.',
    REMOVED:
      '**Name removed**: The name of the member was removed (xóa tên), which is no discipline. / **Xóa tên**: Đảng viên bị xóa tên; xóa tên không phải là kỷ luật.',
    RESIGNED:
      '**Resigned**: The member left the Party at their own request (xin ra khỏi Đảng). / **Xin ra khỏi Đảng**: Đảng viên được đồng ý cho ra khỏi Đảng.',
  },
);

@InputType({
  description:
    'The input states how and since when a person is no longer a member of the Party. / Đầu vào nêu hình thức và ngày một người thôi là đảng viên.',
})
export class EndMembershipInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the member whose membership ends. / Đây là mã định danh của người thôi là đảng viên.',
  })
  memberId!: string;

  @ExpectedVersion('member')
  expectedVersion!: number;

  @Field(() => MembershipEndEnum, {
    description:
      'This is the way in which the membership ends. / Đây là hình thức kết thúc tư cách đảng viên.',
  })
  end!: MembershipEnd;

  @Field(() => RemovalReasonEnum, {
    nullable: true,
    description:
      'This is the reason of a removal; it is given for REMOVED alone, and there always. / Đây là căn cứ xóa tên; chỉ và luôn phải nêu khi xóa tên.',
  })
  removalReason?: RemovalReason | null;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the person is no longer a member: the day of the death, or that on which the decision takes effect. / Đây là ngày đầu tiên không còn là đảng viên: ngày từ trần, hoặc ngày quyết định có hiệu lực.',
  })
  effectiveOn!: string;

  @OptionalDocument(
    'the document with the decision (quyết định khai trừ, xóa tên, cho ra khỏi Đảng)',
    'văn bản quyết định khai trừ, xóa tên hoặc cho ra khỏi Đảng',
  )
  document?: DocumentInput | null;
}

import { Field, ID, InputType } from 'type-graphql';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { MemberProfileInput } from './profile.input.ts';

@InputType({
  description:
    "The input holds the changes of a member's profile (bổ sung lý lịch đảng viên). / Đầu vào gồm các thay đổi của lý lịch một đảng viên.",
})
export class UpdateMemberProfileInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the member whose profile is changed. / Đây là mã định danh của đảng viên có lý lịch được thay đổi.',
  })
  memberId!: string;

  @ExpectedVersion('member', 'change', 'quyết định thay đổi')
  expectedVersion!: number;

  @Field(() => MemberProfileInput, {
    description:
      'The profile holds the fields to change, at least one. / Lý lịch gồm các trường cần thay đổi, ít nhất một trường.',
  })
  profile!: MemberProfileInput;
}

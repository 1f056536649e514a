import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../graph/mutation.input.ts';
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

  @Field(() => Int, {
    description:
      'This is the `version` of the member on which the change was based; the mutation is refused where the record has changed since. / Đây là `version` của đảng viên khi quyết định thay đổi; thao tác bị từ chối nếu hồ sơ đã thay đổi sau đó.',
  })
  expectedVersion!: number;

  @Field(() => MemberProfileInput, {
    description:
      'The profile holds the fields to change, at least one. / Lý lịch gồm các trường cần thay đổi, ít nhất một trường.',
  })
  profile!: MemberProfileInput;
}

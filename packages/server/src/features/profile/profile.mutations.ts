import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { MemberPayload, memberFields } from '../member/member.payload.ts';
import { UpdateMemberProfileInput } from './update-member-profile.input.ts';
import { updateMemberProfile } from './update-member-profile.service.ts';

@ObjectType({
  description:
    'The result holds the member whose profile was changed. / Kết quả gồm đảng viên có lý lịch được thay đổi.',
})
class UpdateMemberProfilePayload extends MemberPayload {}

@Resolver()
export class ProfileMutations {
  @Needs('edit')
  @Mutation(() => UpdateMemberProfilePayload, {
    description:
      "This mutation changes fields of a member's profile (bổ sung lý lịch đảng viên). / Thao tác này thay đổi các trường trong lý lịch của một đảng viên.",
  })
  updateMemberProfile(
    @Arg('input', () => UpdateMemberProfileInput, {
      description:
        'The input holds the member and the fields to change. / Đầu vào gồm đảng viên và các trường cần thay đổi.',
    })
    input: UpdateMemberProfileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, updateMemberProfile, (done) =>
      memberFields(context, done?.member),
    );
  }
}

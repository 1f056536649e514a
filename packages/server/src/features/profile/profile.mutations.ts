import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MemberPayload, memberFields } from '../member/member.payload.ts';
import { UpdateMemberProfileInput } from './update-member-profile.input.ts';
import { updateMemberProfile } from './update-member-profile.service.ts';

@ObjectType({ description: 'The member whose profile was changed.' })
class UpdateMemberProfilePayload extends MemberPayload {}

@Resolver()
export class ProfileMutations {
  @Mutation(() => UpdateMemberProfilePayload, {
    description: "Changes what is recorded of a member's profile (bổ sung lý lịch đảng viên).",
  })
  updateMemberProfile(
    @Arg('input', () => UpdateMemberProfileInput, { description: 'What is to be recorded.' })
    input: UpdateMemberProfileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, updateMemberProfile, (done) =>
      memberFields(context, done?.member),
    );
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MemberPayload, memberFields } from './member.payload.ts';
import { RecognizeOfficialMemberInput } from './recognize-official-member.input.ts';
import { recognizeOfficialMember } from './recognize-official-member.service.ts';

@ObjectType({ description: 'The member recognized.' })
class RecognizeOfficialMemberPayload extends MemberPayload {}

@Resolver()
export class MemberMutations {
  @Mutation(() => RecognizeOfficialMemberPayload, {
    description: 'Makes a probationary member official (công nhận đảng viên chính thức).',
  })
  recognizeOfficialMember(
    @Arg('input', () => RecognizeOfficialMemberInput, { description: 'What is to be recorded.' })
    input: RecognizeOfficialMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, recognizeOfficialMember, (done) =>
      memberFields(context, done?.member),
    );
  }
}

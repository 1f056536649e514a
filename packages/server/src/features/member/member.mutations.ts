import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { MemberPayload, memberFields } from './member.payload.ts';
import { RecognizeOfficialMemberInput } from './recognize-official-member.input.ts';
import { recognizeOfficialMember } from './recognize-official-member.service.ts';

@ObjectType({
  description:
    'The result holds the member who was recognized as official. / Kết quả gồm đảng viên được công nhận chính thức.',
})
class RecognizeOfficialMemberPayload extends MemberPayload {}

@Resolver()
export class MemberMutations {
  @Needs('edit')
  @Mutation(() => RecognizeOfficialMemberPayload, {
    description:
      'This mutation recognizes a probationary member as official (công nhận đảng viên chính thức). / Thao tác này công nhận một đảng viên dự bị là đảng viên chính thức.',
  })
  recognizeOfficialMember(
    @Arg('input', () => RecognizeOfficialMemberInput, {
      description:
        'The input holds the member and the decision of recognition. / Đầu vào gồm đảng viên và quyết định công nhận.',
    })
    input: RecognizeOfficialMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, recognizeOfficialMember, (done) =>
      memberFields(context, done?.member),
    );
  }
}

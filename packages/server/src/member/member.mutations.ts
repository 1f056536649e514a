import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { runMutation } from '../shared/mutation.ts';
import { AdmitMemberInput } from './admit-member.input.ts';
import { admitMember } from './admit-member.service.ts';
import { MemberPayload, memberFields } from './member.payload.ts';
import { RecognizeOfficialMemberInput } from './recognize-official-member.input.ts';
import { recognizeOfficialMember } from './recognize-official-member.service.ts';

@ObjectType({ description: 'The member admitted.' })
class AdmitMemberPayload extends MemberPayload {}

@ObjectType({ description: 'The member recognized.' })
class RecognizeOfficialMemberPayload extends MemberPayload {}

@Resolver()
export class MemberMutations {
  @Mutation(() => AdmitMemberPayload, {
    description: 'Admits a person into a cell, on probation (kết nạp đảng viên).',
  })
  admitMember(
    @Arg('input', () => AdmitMemberInput, { description: 'What is to be recorded.' }) input: AdmitMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, admitMember, (done) => memberFields(context, done?.member));
  }

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

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MemberPayload, memberFields } from '../../features/member/member.payload.ts';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { AdmitMemberInput } from './admit-member.input.ts';
import { admitMember } from './admit-member.service.ts';

@ObjectType({ description: 'The member admitted.' })
class AdmitMemberPayload extends MemberPayload {}

@Resolver()
export class AdmissionMutations {
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
}

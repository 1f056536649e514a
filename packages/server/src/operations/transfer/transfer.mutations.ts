import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MemberPayload, memberFields } from '../../features/member/member.payload.ts';
import { readPositions } from '../../features/position/position.payload.ts';
import { PositionType } from '../../features/position/position.type.ts';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { TransferMemberInput } from './transfer-member.input.ts';
import { transferMember } from './transfer-member.service.ts';

@ObjectType({ description: 'The member transferred.', simpleResolvers: true })
class TransferMemberPayload extends MemberPayload {
  @Field(() => [PositionType], {
    description:
      'Positions in organizations that the member is no longer under: they ended with the transfer.',
  })
  endedPositions!: PositionType[];
}

@Resolver()
export class TransferMutations {
  @Mutation(() => TransferMemberPayload, {
    description: 'Moves a member to another cell, out of the tree or back into it (chuyển sinh hoạt đảng).',
  })
  transferMember(
    @Arg('input', () => TransferMemberInput, { description: 'What is to be recorded.' })
    input: TransferMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, transferMember, (done) => ({
      ...memberFields(context, done?.member),
      endedPositions: () => readPositions(context, done?.endedPositions),
    }));
  }
}

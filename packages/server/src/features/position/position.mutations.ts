import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { AppointToPositionInput } from './appoint-to-position.input.ts';
import { appointToPosition } from './appoint-to-position.service.ts';
import { positionById } from './position.loaders.ts';
import { readPositions } from './position.payload.ts';
import { PositionType } from './position.type.ts';

@ObjectType({ description: 'The position taken.', simpleResolvers: true })
class AppointToPositionPayload extends MutationPayload {
  @Field(() => PositionType, { nullable: true, description: 'The position; null where the act was refused.' })
  position?: PositionType | null;

  @Field(() => [PositionType], { description: 'The position of the holder replaced, which it ended.' })
  endedPositions!: PositionType[];
}

@Resolver()
export class PositionMutations {
  @Mutation(() => AppointToPositionPayload, {
    description: 'Puts a member into a position of an organization (bầu, chỉ định vào chức vụ).',
  })
  appointToPosition(
    @Arg('input', () => AppointToPositionInput, { description: 'What is to be recorded.' })
    input: AppointToPositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, appointToPosition, (done) => ({
      position: () => done && positionById(context).load(done.position.id),
      endedPositions: () => readPositions(context, done?.endedPositions),
    }));
  }
}

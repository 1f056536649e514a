import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { readChanged } from '../../graph/loader.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { AppointToPositionInput } from './appoint-to-position.input.ts';
import { appointToPosition } from './appoint-to-position.service.ts';
import { positionById } from './position.loaders.ts';
import { PositionType } from './position.type.ts';

@ObjectType({
  description:
    'The result holds the position that the member took and those that it ended. / Kết quả gồm chức vụ mà đảng viên nhận và các chức vụ đã kết thúc vì việc này.',
  simpleResolvers: true,
})
class AppointToPositionPayload extends MutationPayload {
  @Field(() => PositionType, {
    nullable: true,
    description:
      'This is the new position; null where the mutation was refused. / Đây là chức vụ mới; null nếu thao tác bị từ chối.',
  })
  position?: PositionType | null;

  @Field(() => [PositionType], {
    description:
      'These are the positions that the appointment ended: those of a holder who was replaced and those that the member left for the new one. / Đây là các chức vụ kết thúc vì việc này: của người được thay thế và của chính đảng viên để nhận chức vụ mới.',
  })
  endedPositions!: PositionType[];
}

@Resolver()
export class PositionMutations {
  @Needs('edit')
  @Mutation(() => AppointToPositionPayload, {
    description:
      'This mutation puts a member into a position of an organization (bầu, chỉ định vào chức vụ). / Thao tác này ghi việc một đảng viên được bầu hoặc chỉ định vào chức vụ ở một tổ chức.',
  })
  appointToPosition(
    @Arg('input', () => AppointToPositionInput, {
      description:
        'The input holds the member, the organization, the role and the first day. / Đầu vào gồm đảng viên, tổ chức, chức vụ và ngày bắt đầu.',
    })
    input: AppointToPositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, appointToPosition, (done) => ({
      position: () => done && positionById(context).load(done.position.id),
      endedPositions: () => readChanged(positionById(context), done?.endedPositions),
    }));
  }
}

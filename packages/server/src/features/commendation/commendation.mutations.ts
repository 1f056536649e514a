import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { CommendInput } from './commend.input.ts';
import { commend } from './commend.service.ts';
import { commendationById } from './commendation.loaders.ts';
import { CommendationType } from './commendation.type.ts';
import { RevokeCommendationsInput } from './revoke-commendations.input.ts';
import { revokeCommendations } from './revoke-commendations.service.ts';

@ObjectType({
  description:
    'This payload has the commendations recorded, organizations first, in the order of the input. / Kết quả gồm các khen thưởng đã ghi, tổ chức trước, theo thứ tự của dữ liệu.',
  simpleResolvers: true,
})
class CommendPayload extends MutationPayload {
  @Field(() => [CommendationType], {
    description:
      'These are the commendations recorded; none where the mutation was refused. / Đây là các khen thưởng đã ghi; trống nếu thao tác bị từ chối.',
  })
  commendations!: CommendationType[];
}

@ObjectType({
  description:
    'This payload has the commendations revoked, in the order of the input. / Kết quả gồm các khen thưởng đã hủy, theo thứ tự của dữ liệu.',
  simpleResolvers: true,
})
class RevokeCommendationsPayload extends MutationPayload {
  @Field(() => [CommendationType], {
    description:
      'These are the commendations revoked; none where the mutation was refused. / Đây là các khen thưởng đã hủy; trống nếu thao tác bị từ chối.',
  })
  commendations!: CommendationType[];
}

/** The commendations that a mutation recorded or changed; none where it was refused. */
const read = (context: Context, commendations: readonly { id: number }[] = []) =>
  commendationById(context).loadMany(commendations.map(({ id }) => id));

@Resolver()
export class CommendationMutations {
  @Needs('edit')
  @Mutation(() => CommendPayload, {
    description:
      'This mutation records one decision that commends organizations and members (khen thưởng). / Thao tác này ghi một quyết định khen thưởng các tổ chức đảng và đảng viên.',
  })
  commend(
    @Arg('input', () => CommendInput, {
      description: 'This is the decision to record. / Đây là quyết định cần ghi.',
    })
    input: CommendInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, commend, (done) => ({
      commendations: () => read(context, done?.commendations),
    }));
  }

  @Needs('edit')
  @Mutation(() => RevokeCommendationsPayload, {
    description:
      'This mutation revokes commendations (hủy, thu hồi khen thưởng), which stay readable as history. To correct one, revoke it and record the right one. / Thao tác này hủy hoặc thu hồi khen thưởng; bản đã ghi vẫn được lưu và đọc được. Để sửa, hãy hủy bản sai rồi ghi bản đúng.',
  })
  revokeCommendations(
    @Arg('input', () => RevokeCommendationsInput, {
      description:
        'The input holds the commendations, the day and the reason. / Đầu vào gồm các khen thưởng, ngày hủy và lý do.',
    })
    input: RevokeCommendationsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, revokeCommendations, (done) => ({
      commendations: () => read(context, done?.commendations),
    }));
  }
}

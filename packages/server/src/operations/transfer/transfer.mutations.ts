import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MemberPayload, memberFields } from '../../features/member/member.payload.ts';
import { positionById } from '../../features/position/position.loaders.ts';
import { PositionType } from '../../features/position/position.type.ts';
import type { Context } from '../../graph/context.ts';
import { readChanged } from '../../graph/loader.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { TransferMemberInput } from './transfer-member.input.ts';
import { transferMember } from './transfer-member.service.ts';

@ObjectType({
  description:
    'The result holds the member who was transferred and the positions that ended. / Kết quả gồm đảng viên chuyển sinh hoạt và các chức vụ kết thúc theo.',
  simpleResolvers: true,
})
class TransferMemberPayload extends MemberPayload {
  @Field(() => [PositionType], {
    description:
      'These are the positions in organizations to which the member no longer belongs; they ended with the transfer. / Đây là các chức vụ ở những tổ chức mà đảng viên không còn thuộc về; chúng kết thúc cùng việc chuyển sinh hoạt.',
  })
  endedPositions!: PositionType[];
}

@Resolver()
export class TransferMutations {
  @Needs('edit')
  @Mutation(() => TransferMemberPayload, {
    description:
      'This mutation moves a member to another cell, out of the tree or back into it (chuyển sinh hoạt đảng). / Thao tác này ghi việc chuyển sinh hoạt đảng sang chi bộ khác, ra ngoài hệ thống hoặc trở lại.',
  })
  transferMember(
    @Arg('input', () => TransferMemberInput, {
      description:
        'The input holds the member, the destination and the first day there. / Đầu vào gồm đảng viên, nơi đến và ngày đầu tiên ở nơi đến.',
    })
    input: TransferMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, transferMember, (done) => ({
      ...memberFields(context, done?.member),
      endedPositions: () => readChanged(positionById(context), done?.endedPositions),
    }));
  }
}

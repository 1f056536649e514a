import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MemberPayload, memberFields } from '../../features/member/member.payload.ts';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { AdmitMemberInput } from './admit-member.input.ts';
import { admitMember } from './admit-member.service.ts';

@ObjectType({
  description: 'The result holds the member who was admitted. / Kết quả gồm đảng viên được kết nạp.',
})
class AdmitMemberPayload extends MemberPayload {}

@Resolver()
export class AdmissionMutations {
  @Needs('edit')
  @Mutation(() => AdmitMemberPayload, {
    description:
      'This mutation admits a person to the Party, into a cell and on probation (kết nạp đảng viên). / Thao tác này ghi việc kết nạp một người vào Đảng, sinh hoạt ở một chi bộ với tư cách dự bị.',
  })
  admitMember(
    @Arg('input', () => AdmitMemberInput, {
      description:
        'The input describes the person and the decision of admission. / Đầu vào mô tả người được kết nạp và quyết định kết nạp.',
    })
    input: AdmitMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, admitMember, (done) => memberFields(context, done?.member));
  }
}

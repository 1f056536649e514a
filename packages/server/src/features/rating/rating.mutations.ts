import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { readChanged } from '../../graph/loader.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { DecideRatingsInput } from './decide-ratings.input.ts';
import { decideRatings } from './decide-ratings.service.ts';
import { memberRatings, organizationRatings } from './rating.loaders.ts';
import { MemberRatingType, OrganizationRatingType } from './rating.type.ts';

@ObjectType({
  description:
    'The result holds the ratings that were decided, in the order of the input; both lists are empty where the mutation was refused. / Kết quả gồm các xếp loại đã quyết định, theo thứ tự của đầu vào; cả hai danh sách trống nếu thao tác bị từ chối.',
  simpleResolvers: true,
})
class DecideRatingsPayload extends MutationPayload {
  @Field(() => [OrganizationRatingType], {
    description:
      'These are the decided ratings of organizations, in the order of the input. / Đây là các xếp loại tổ chức đảng đã quyết định, theo thứ tự của đầu vào.',
  })
  organizationRatings!: OrganizationRatingType[];

  @Field(() => [MemberRatingType], {
    description:
      'These are the decided ratings of members, in the order of the input. / Đây là các xếp loại đảng viên đã quyết định, theo thứ tự của đầu vào.',
  })
  memberRatings!: MemberRatingType[];
}

@Resolver()
export class RatingMutations {
  @Needs('edit')
  @Mutation(() => DecideRatingsPayload, {
    description:
      'This mutation records decisions on the ratings of one year, many at once (quyết định xếp loại cuối năm). / Thao tác này ghi nhiều quyết định xếp loại của một năm cùng một lần.',
  })
  decideRatings(
    @Arg('input', () => DecideRatingsInput, {
      description:
        'The input holds the year, the decision and the grades. / Đầu vào gồm năm, quyết định và các mức xếp loại.',
    })
    input: DecideRatingsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, decideRatings, (done) => ({
      organizationRatings: () => readChanged(organizationRatings.byId(context), done?.organizationRatings),
      memberRatings: () => readChanged(memberRatings.byId(context), done?.memberRatings),
    }));
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { DecideRatingsInput } from './decide-ratings.input.ts';
import { decideRatings } from './decide-ratings.service.ts';
import { memberRatingById, organizationRatingById } from './rating.loaders.ts';
import { MemberRatingType, OrganizationRatingType } from './rating.type.ts';

@ObjectType({
  description: 'The ratings decided, in the order of the input; none where the act was refused.',
  simpleResolvers: true,
})
class DecideRatingsPayload extends MutationPayload {
  @Field(() => [OrganizationRatingType], { description: 'Xếp loại tổ chức đảng.' })
  organizationRatings!: OrganizationRatingType[];

  @Field(() => [MemberRatingType], { description: 'Xếp loại đảng viên.' })
  memberRatings!: MemberRatingType[];
}

@Resolver()
export class RatingMutations {
  @Mutation(() => DecideRatingsPayload, {
    description: "Records decisions on a year's ratings, many at once (quyết định xếp loại cuối năm).",
  })
  decideRatings(
    @Arg('input', () => DecideRatingsInput, { description: 'What is to be recorded.' })
    input: DecideRatingsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, decideRatings, (done) => ({
      organizationRatings: () => organizationRatingById(context).loadMany(idsOf(done?.organizationRatings)),
      memberRatings: () => memberRatingById(context).loadMany(idsOf(done?.memberRatings)),
    }));
  }
}

const idsOf = (rows: readonly { id: number }[] = []) => rows.map(({ id }) => id);

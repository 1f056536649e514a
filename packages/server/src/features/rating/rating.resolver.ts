import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { readYear, readYears, Year } from '../../graph/years.ts';
import { memberById } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationKindEnum, OrganizationType } from '../organization/organization.type.ts';
import { grassrootsKinds, type OrganizationKind } from '../organization/organization-state.entity.ts';
import {
  type MemberRatingRow,
  type OrganizationRatingRow,
  ratingOfMember,
  ratingOfOrganization,
  ratingsOfMember,
  ratingsOfOrganization,
  stagesOfMemberRating,
  stagesOfOrganizationRating,
} from './rating.loaders.ts';
import {
  MemberRatingType,
  OrganizationRatingType,
  RatingStageResultType,
  RatingSubjectEnum,
  RatingSummaryType,
} from './rating.type.ts';
import type { RatingSubject } from './rating-scheme.entity.ts';
import { ratingSummariesOf } from './rating-summary.loaders.ts';

const stagesDescription =
  'What the stages before came to (tự xếp loại, bỏ phiếu, đề nghị), and the decision.';

@Resolver(() => OrganizationType)
export class OrganizationRatingsResolver {
  @FieldResolver(() => OrganizationRatingType, {
    nullable: true,
    description: "A year's decided rating; null where it was not rated.",
  })
  rating(
    @Root() { id }: OrganizationRow,
    @Year('year') year: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    readYear(year, 'year', info);
    return ratingOfOrganization(context, { year }).load(id);
  }

  @FieldResolver(() => [OrganizationRatingType], {
    description: 'Decided ratings, oldest first, both years included.',
  })
  ratings(
    @Root() { id }: OrganizationRow,
    @Year('fromYear', { nullable: true }) fromYear: number | null,
    @Year('toYear', { nullable: true }) toYear: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ratingsOfOrganization(context, readYears(fromYear, toYear, info)).load(id);
  }

  @FieldResolver(() => [RatingSummaryType], {
    description:
      'Decided ratings over the whole subtree, counted by grade, one entry a year, in the tree as it stood on 31 December. `kinds` says which organizations count where the subject is organizations.',
  })
  ratingSummaries(
    @Root() { id }: OrganizationRow,
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Arg('subject', () => RatingSubjectEnum, { description: 'Organizations or members.' })
    subject: RatingSubject,
    @Arg('kinds', () => [OrganizationKindEnum], {
      nullable: true,
      defaultValue: grassrootsKinds,
      description: 'Which organizations count; members count whatever their cell.',
    })
    kinds: OrganizationKind[] | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const years = readYears(fromYear, toYear, info);
    return ratingSummariesOf(context, { ...years, subject, kinds: kinds ?? grassrootsKinds }).load(id);
  }
}

@Resolver(() => MemberType)
export class MemberRatingsResolver {
  @FieldResolver(() => MemberRatingType, {
    nullable: true,
    description: "A year's decided rating; null where there is none.",
  })
  rating(
    @Root() { id }: MemberRow,
    @Year('year') year: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    readYear(year, 'year', info);
    return ratingOfMember(context, { year }).load(id);
  }

  @FieldResolver(() => [MemberRatingType], {
    description: 'Decided ratings, oldest first, both years included.',
  })
  ratings(
    @Root() { id }: MemberRow,
    @Year('fromYear', { nullable: true }) fromYear: number | null,
    @Year('toYear', { nullable: true }) toYear: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ratingsOfMember(context, readYears(fromYear, toYear, info)).load(id);
  }
}

@Resolver(() => OrganizationRatingType)
export class OrganizationRatingResolver {
  @FieldResolver(() => OrganizationType, { description: 'Which organization was rated.' })
  organization(@Root() { organizationId }: OrganizationRatingRow, @Ctx() context: Context) {
    return organizationById(context).load(organizationId);
  }

  @FieldResolver(() => [RatingStageResultType], { description: stagesDescription })
  stages(@Root() { id }: OrganizationRatingRow, @Ctx() context: Context) {
    return stagesOfOrganizationRating(context).load(id);
  }
}

@Resolver(() => MemberRatingType)
export class MemberRatingResolver {
  @FieldResolver(() => MemberType, { description: 'Who was rated.' })
  member(@Root() { memberId }: MemberRatingRow, @Ctx() context: Context) {
    return memberById(context).load(memberId);
  }

  @FieldResolver(() => OrganizationType, { description: 'The cell in which it was decided.' })
  organization(@Root() { organizationId }: MemberRatingRow, @Ctx() context: Context) {
    return organizationById(context).load(organizationId);
  }

  @FieldResolver(() => [RatingStageResultType], { description: stagesDescription })
  stages(@Root() { id }: MemberRatingRow, @Ctx() context: Context) {
    return stagesOfMemberRating(context).load(id);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
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
  RatingCountType,
  RatingStageResultType,
  RatingSubjectEnum,
  RatingSummaryType,
} from './rating.type.ts';
import type { RatingSubject } from './rating-scheme.entity.ts';
import { countsInSummary, type RatingSummaryRow, ratingSummariesOf } from './rating-summary.loaders.ts';

const organization = fieldsOf<OrganizationRow>();
const member = fieldsOf<MemberRow>();
const organizationRating = fieldsOf<OrganizationRatingRow>();
const memberRating = fieldsOf<MemberRatingRow>();
const summary = fieldsOf<RatingSummaryRow>();

const stagesDescription =
  'What the stages before came to (tự xếp loại, bỏ phiếu, đề nghị), and the decision.';

@DeclaredFields(() => OrganizationType)
export class OrganizationRatingsResolver {
  @FieldResolver(() => OrganizationRatingType, {
    nullable: true,
    description: "A year's decided rating; null where it was not rated.",
  })
  rating(@Year('year') year: number, @Info() info: GraphQLResolveInfo) {
    return organization.one(ratingOfOrganization, 'id', { year: readYear(year, 'year', info) });
  }

  @FieldResolver(() => [OrganizationRatingType], {
    description: 'Decided ratings, oldest first, both years included.',
  })
  ratings(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return organization.many(ratingsOfOrganization, 'id', readYears(fromYear, toYear, info));
  }

  @FieldResolver(() => [RatingSummaryType], {
    description:
      'Decided ratings over the whole subtree, counted by grade, one entry a year, in the tree as it stood on 31 December. `kinds` says which organizations count where the subject is organizations.',
  })
  ratingSummaries(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Arg('subject', () => RatingSubjectEnum, { description: 'Organizations or members.' })
    subject: RatingSubject,
    @Arg('kinds', () => [OrganizationKindEnum], {
      nullable: true,
      defaultValue: grassrootsKinds,
      description: 'Which organizations count; members count whatever their cell.',
    })
    kinds: OrganizationKind[] | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    const years = readYears(fromYear, toYear, info);
    const request = { ...years, subject, kinds: kinds ?? grassrootsKinds };
    return organization.many(ratingSummariesOf, 'id', request);
  }
}

@DeclaredFields(() => MemberType)
export class MemberRatingsResolver {
  @FieldResolver(() => MemberRatingType, {
    nullable: true,
    description: "A year's decided rating; null where there is none.",
  })
  rating(@Year('year') year: number, @Info() info: GraphQLResolveInfo) {
    return member.one(ratingOfMember, 'id', { year: readYear(year, 'year', info) });
  }

  @FieldResolver(() => [MemberRatingType], {
    description: 'Decided ratings, oldest first, both years included.',
  })
  ratings(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return member.many(ratingsOfMember, 'id', readYears(fromYear, toYear, info));
  }
}

@DeclaredFields(() => OrganizationRatingType)
export class OrganizationRatingResolver {
  @FieldResolver(() => OrganizationType, { description: 'Which organization was rated.' })
  organization() {
    return organizationRating.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => [RatingStageResultType], { description: stagesDescription })
  stages() {
    return organizationRating.many(stagesOfOrganizationRating, 'id');
  }
}

@DeclaredFields(() => MemberRatingType)
export class MemberRatingResolver {
  @FieldResolver(() => MemberType, { description: 'Who was rated.' })
  member() {
    return memberRating.one(memberById, 'memberId');
  }

  @FieldResolver(() => OrganizationType, { description: 'The cell in which it was decided.' })
  organization() {
    return memberRating.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => [RatingStageResultType], { description: stagesDescription })
  stages() {
    return memberRating.many(stagesOfMemberRating, 'id');
  }
}

@DeclaredFields(() => RatingSummaryType)
export class RatingSummaryResolver {
  @FieldResolver(() => [RatingCountType], {
    description: "Every grade of the year's scheme, the best first.",
  })
  counts() {
    return summary.items('counts', countsInSummary);
  }
}

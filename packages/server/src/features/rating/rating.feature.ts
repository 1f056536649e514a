import './organization-rating.filters.ts';
import './rating.filters.ts';
import { MemberRating, OrganizationRating } from './rating.entity.ts';
import { memberRatings, organizationRatings } from './rating.loaders.ts';
import { ratingMutations } from './rating.mutations.ts';
import * as fields from './rating.resolver.ts';
import { RatingScheme, RatingSchemeGrade, RatingYearGrade } from './rating-scheme.entity.ts';

/** Yearly ratings (xếp loại) of organizations and members, each in the scheme of its year. */
export const entities = [
  RatingScheme,
  RatingSchemeGrade,
  RatingYearGrade,
  OrganizationRating,
  MemberRating,
] as const;

export const resolvers = [...Object.values(fields), ...ratingMutations];

export const nodes = { MemberRating: memberRatings.byId, OrganizationRating: organizationRatings.byId };

export { messages } from './rating.messages.ts';
export { sample } from './rating.sample.ts';
export { scopes } from './rating.scope.ts';

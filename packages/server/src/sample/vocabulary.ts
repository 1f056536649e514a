import type { Tables } from '../database/tables.ts';

/** The words in which the world is described: those of the records that occur in it. */
export type Sex = NonNullable<Tables['member']['sex']>;
export type PoliticalTheoryLevel = NonNullable<Tables['member']['political_theory']>;
export type OrganizationKind = Exclude<Tables['organization_state']['kind'], 'PARTY_GROUP'>;
export type OrganizationEventType = Exclude<
  Tables['organization_event']['type'],
  'DOWNGRADED' | 'MERGED' | 'SPLIT'
>;
export type MembershipStatus = Tables['member_status']['status'];
export type MemberEventType = Tables['member_event']['type'];
export type PositionRole = Tables['position']['role'];
export type PositionMethod = Tables['position']['method'];
export type RatingGrade = Tables['member_rating']['grade'];
export type RatingStage = Tables['member_rating']['stage'];

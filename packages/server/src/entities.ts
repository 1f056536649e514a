import type { InferKyselyDB } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import { Agency } from './agency/agency.entity.ts';
import { AuditEntry } from './audit/audit-entry.entity.ts';
import { Document } from './document/document.entity.ts';
import { CellMembership } from './member/cell-membership.entity.ts';
import { Member } from './member/member.entity.ts';
import { MemberEvent } from './member/member-event.entity.ts';
import { MemberStatus } from './member/member-status.entity.ts';
import { Organization } from './organization/organization.entity.ts';
import { OrganizationClosure } from './organization/organization-closure.entity.ts';
import { OrganizationEvent } from './organization/organization-event.entity.ts';
import { OrganizationState } from './organization/organization-state.entity.ts';
import { AgencyHead } from './position/agency-head.entity.ts';
import { CommitteeTerm } from './position/committee-term.entity.ts';
import { Position } from './position/position.entity.ts';
import { MemberRating } from './rating/member-rating.entity.ts';
import { OrganizationRating } from './rating/organization-rating.entity.ts';
import { RatingScheme, RatingSchemeGrade, RatingYearGrade } from './rating/rating-scheme.entity.ts';
import { Regulation } from './regulation/regulation.entity.ts';
import { IdempotencyKey } from './shared/idempotency-key.entity.ts';

/** Every table, in an order in which a row's references come before it. */
export const entities = [
  Regulation,
  RatingScheme,
  RatingSchemeGrade,
  RatingYearGrade,
  Document,
  Agency,
  Organization,
  OrganizationState,
  OrganizationClosure,
  OrganizationEvent,
  Member,
  MemberStatus,
  CellMembership,
  MemberEvent,
  CommitteeTerm,
  Position,
  AgencyHead,
  OrganizationRating,
  MemberRating,
  IdempotencyKey,
  AuditEntry,
];

/** The tables and columns as SQL knows them, for reads by query builder. */
export type Tables = InferKyselyDB<(typeof entities)[number]>;
export type ReadDatabase = Kysely<Tables>;

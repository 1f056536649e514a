import type { InferKyselyDB } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import { Account } from './access/account.entity.ts';
import { ApiKey } from './access/api-key.entity.ts';
import { Role, RolePermission } from './access/role.entity.ts';
import { RoleGrant } from './access/role-grant.entity.ts';
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
import { MemberPersonal } from './profile/member-personal.entity.ts';
import { MemberSensitive } from './profile/member-sensitive.entity.ts';
import { Ethnicity, Religion } from './profile/vocabulary.entity.ts';
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
  Ethnicity,
  Religion,
  MemberPersonal,
  MemberSensitive,
  MemberStatus,
  CellMembership,
  MemberEvent,
  CommitteeTerm,
  Position,
  AgencyHead,
  OrganizationRating,
  MemberRating,
  IdempotencyKey,
  Account,
  ApiKey,
  Role,
  RolePermission,
  RoleGrant,
  AuditEntry,
];

type EntityTables = InferKyselyDB<(typeof entities)[number]>;

/**
 * Of which organization's whole subtree something is counted, and how much it adds to the sum.
 * @public It is part of the type of every read.
 */
export interface Count {
  ancestor_id: number;
  count: number;
}

/**
 * The roll-ups as the API reads them: figures are sums of their rows; migration 0014 tells what each holds.
 * @public It is part of the type of every read.
 */
export interface CountedViews {
  /** Decided ratings; `kind` is that of a rated organization at the year's end, null for members. */
  counted_rating: Count &
    Pick<EntityTables['rating_year_grade'], 'subject' | 'year' | 'grade'> & {
      kind: EntityTables['organization_state']['kind'] | null;
    };
  /** Members on a day are the sum over all later days; `own` are those of the organization itself. */
  counted_membership: Count & { own: boolean; day: string };
  /** Movements across the edge of the subtree as it stood on their day. */
  counted_movement: Count & Pick<EntityTables['member_event'], 'type'> & { year: number; inward: boolean };
}

/** The tables and columns as SQL knows them, for reads by query builder. */
export type Tables = EntityTables & CountedViews;
export type ReadDatabase = Kysely<Tables>;

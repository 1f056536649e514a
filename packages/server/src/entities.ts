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
 * Where in the tree what is counted stood: under which organization, how deep, from when to when.
 * @public It is part of the type of every read.
 */
export interface Place {
  ancestor_id: number;
  depth: number;
  placed_from: string;
  placed_to: string;
}

/**
 * The views that figures are counted from; migration 0012 tells what each holds.
 * @public It is part of the type of every read.
 */
export interface CountedViews {
  counted_membership: Place & Pick<EntityTables['cell_membership'], 'valid_from' | 'valid_to'>;
  counted_member_rating: Place & Pick<EntityTables['member_rating'], 'year' | 'stage' | 'grade'>;
  counted_organization_rating: Place &
    Pick<EntityTables['organization_rating'], 'year' | 'stage' | 'grade'> &
    Pick<EntityTables['organization_state'], 'kind' | 'valid_from' | 'valid_to'>;
  counted_movement: Place & Pick<EntityTables['member_event'], 'type' | 'effective_on'> & { inward: boolean };
}

/** The tables and columns as SQL knows them, for reads by query builder. */
export type Tables = EntityTables & CountedViews;
export type ReadDatabase = Kysely<Tables>;

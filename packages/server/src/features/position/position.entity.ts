import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Document } from '../document/document.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';

const positionRoles = [
  'SECRETARY',
  'STANDING_DEPUTY_SECRETARY',
  'DEPUTY_SECRETARY',
  'STANDING_COMMITTEE_MEMBER',
  'COMMITTEE_MEMBER',
  'INSPECTION_COMMISSION_CHAIR',
] as const;
export type PositionRole = (typeof positionRoles)[number];

const positionMethods = ['ELECTED', 'APPOINTED'] as const;
export type PositionMethod = (typeof positionMethods)[number];

const positionEndReasons = [
  'TERM_OVER',
  'RELIEVED',
  'DISMISSED',
  'REPLACED',
  'MOVED',
  'LEFT_PARTY',
  'DIED',
  'REORGANIZED',
] as const;
export type PositionEndReason = (typeof positionEndReasons)[number];

/** The term (nhiệm kỳ) for which a committee was elected, with its own days because lengths differ. */
export const CommitteeTerm = defineEntity({
  name: 'CommitteeTerm',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    name: p.text(),
    ...validity,
  },
});
export type CommitteeTerm = InferEntity<typeof CommitteeTerm>;

/** A party position that a member holds in an organization for a time. */
export const Position = defineEntity({
  name: 'Position',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    member: () => p.manyToOne(Member),
    role: p.enum(positionRoles).nativeEnumName('position_role'),
    method: p.enum(positionMethods).nativeEnumName('position_method'),
    term: () => p.manyToOne(CommitteeTerm).nullable(),
    document: () => p.manyToOne(Document).nullable(),
    endReason: p.enum(positionEndReasons).nativeEnumName('position_end_reason').nullable(),
    endDocument: () => p.manyToOne(Document).nullable(),
    ...validity,
  },
});
export type Position = InferEntity<typeof Position>;

/** The head of a state agency (thủ trưởng cơ quan) for a time: a state post, linked to the Party by the agency. */
export const AgencyHead = defineEntity({
  name: 'AgencyHead',
  properties: {
    id: p.integer().primary(),
    agency: () => p.manyToOne(Agency),
    member: () => p.manyToOne(Member),
    document: () => p.manyToOne(Document).nullable(),
    endDocument: () => p.manyToOne(Document).nullable(),
    ...validity,
  },
});
export type AgencyHead = InferEntity<typeof AgencyHead>;

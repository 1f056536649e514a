import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Document } from '../document/document.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { CommitteeTerm } from './committee-term.entity.ts';

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
    ...validity,
  },
});
export type Position = InferEntity<typeof Position>;

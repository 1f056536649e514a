import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Member } from './member.entity.ts';

/** The cell to which a member belonged from one day to another; there is none while transferred out of the tree. */
export const CellMembership = defineEntity({
  name: 'CellMembership',
  properties: {
    id: p.integer().primary(),
    member: () => p.manyToOne(Member),
    organization: () => p.manyToOne(Organization),
    ...validity,
  },
});
export type CellMembership = InferEntity<typeof CellMembership>;

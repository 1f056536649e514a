import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Organization } from './organization.entity.ts';

/** The tree on any day: every pair of ancestor and descendant, and each organization itself at depth 0. */
export const OrganizationClosure = defineEntity({
  name: 'OrganizationClosure',
  properties: {
    ancestor: () => p.manyToOne(Organization).primary(),
    descendant: () => p.manyToOne(Organization).primary(),
    depth: p.smallint(),
    ...validity,
    validFrom: p.date().primary(),
  },
});
export type OrganizationClosure = InferEntity<typeof OrganizationClosure>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Organization } from './organization.entity.ts';

const organizationKinds = [
  'PROVINCIAL_COMMITTEE',
  'BLOC_COMMITTEE',
  'GRASSROOTS_COMMITTEE',
  'GRASSROOTS_CELL',
  'DEPARTMENT_COMMITTEE',
  'SUBORDINATE_CELL',
  'PARTY_GROUP',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** The kinds that people call TCCSĐ: the only ones counted as grassroots organizations. */
export const grassrootsKinds: readonly OrganizationKind[] = ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'];
/** The kinds to which members belong. */
export const cellKinds: readonly OrganizationKind[] = ['GRASSROOTS_CELL', 'SUBORDINATE_CELL'];

/** The state of an organization from one day to another; while it exists there is exactly one. */
export const OrganizationState = defineEntity({
  name: 'OrganizationState',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    kind: p.enum(organizationKinds).nativeEnumName('organization_kind'),
    name: p.text(),
    parent: () => p.manyToOne(Organization).nullable(),
    agency: () => p.manyToOne(Agency).nullable(),
    ...validity,
  },
});
export type OrganizationState = InferEntity<typeof OrganizationState>;

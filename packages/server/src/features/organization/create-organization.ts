import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import { forever } from '../../shared/dates.ts';
import type { Agency } from '../agency/agency.entity.ts';
import type { Document } from '../document/document.entity.ts';
import { Organization } from './organization.entity.ts';
import { OrganizationClosure } from './organization-closure.entity.ts';
import { OrganizationEvent } from './organization-event.entity.ts';
import { type OrganizationKind, OrganizationState } from './organization-state.entity.ts';

/** A checked organization to be created. */
export interface NewOrganization {
  code: string;
  name: string;
  kind: OrganizationKind;
  parent: Organization | null;
  agency: Agency | null;
  effectiveOn: Day;
  document: Document | null;
}

/** The places in the tree, from a day on, that all children of this organization share. */
export const placesUnder = (
  em: EntityManager,
  parent: Organization,
  day: Day,
): Promise<OrganizationClosure[]> =>
  em.find(OrganizationClosure, { descendant: parent, validTo: { $gt: day } });

/** Creates an organization: its state, its event, and its place under every ancestor of its parent. */
export function createOrganization(
  em: EntityManager,
  { code, name, kind, parent, agency, effectiveOn, document }: NewOrganization,
  above: readonly OrganizationClosure[],
): Organization {
  const organization = em.create(Organization, {
    code,
    establishedOn: effectiveOn,
    establishedOnPrecision: 'DAY',
  });
  em.create(OrganizationState, { organization, kind, name, parent, agency, validFrom: effectiveOn });
  em.create(OrganizationEvent, { organization, type: 'ESTABLISHED', effectiveOn, document });

  const itself = { ancestor: organization, depth: 0, validFrom: effectiveOn, validTo: forever };
  const ancestors = above.map(({ ancestor, depth, validFrom, validTo }) => ({
    ancestor,
    depth: depth + 1,
    validFrom: validFrom > effectiveOn ? validFrom : effectiveOn,
    validTo,
  }));
  for (const row of [itself, ...ancestors]) {
    em.create(OrganizationClosure, { ...row, descendant: organization });
  }
  return organization;
}

import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { byKey } from '../../graph/loader.ts';
import { decodeId } from '../../graph/node.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { Organization } from './organization.entity.ts';
import { OrganizationClosure } from './organization-closure.entity.ts';
import { OrganizationState } from './organization-state.entity.ts';

/**
 * Locks organizations until the transaction ends, against concurrent changes. Members are always locked before them,
 * so that no two mutations wait for each other.
 */
export async function lockOrganizations(
  em: EntityManager,
  ids: readonly number[],
): Promise<Map<number, Organization>> {
  const rows = await em.find(
    Organization,
    { id: { $in: [...ids] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  return byKey(rows, 'id');
}

/** Locks the organization that an input names in a field. @throws Refusal where there is none */
export async function lockOrganization(
  em: EntityManager,
  problems: Problems,
  field: string,
  text: string,
): Promise<Organization> {
  const path = ['input', field];
  const id = decodeId(text, 'Organization', path);
  const organization = (await lockOrganizations(em, [id])).get(id);
  return organization ?? problems.refuse(path, 'NOT_FOUND', { type: 'Organization', id: text });
}

/** The states of an organization, oldest first. */
export const statesOf = (em: EntityManager, organization: Organization): Promise<OrganizationState[]> =>
  em.find(OrganizationState, { organization }, { orderBy: { validFrom: 'asc' } });

/** Finds the organizations, among those with these ids, that were under another on a day or are that one. */
export async function organizationsUnder(
  em: EntityManager,
  ancestor: number,
  ids: readonly number[],
  day: Day,
): Promise<Set<number>> {
  const places = await em.find(OrganizationClosure, {
    ancestor,
    descendant: { $in: [...ids] },
    validFrom: { $lte: day },
    validTo: { $gt: day },
  });
  return new Set(places.map(({ descendant }) => descendant.id));
}

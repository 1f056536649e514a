import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { byKey } from '../../graph/loader.ts';
import { decodeId } from '../../graph/node.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { Organization } from './organization.entity.ts';
import { OrganizationState } from './organization-state.entity.ts';

/**
 * Organizations to change, or that must not change meanwhile: locked till the transaction ends. Whoever
 * locks members too locks them first, so that no two acts wait for each other.
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

/** The organization that an input names, locked. @throws Refusal where there is none */
export async function lockOrganization(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  text: string,
): Promise<Organization> {
  const id = decodeId(text, 'Organization', path);
  const organization = (await lockOrganizations(em, [id])).get(id);
  return organization ?? problems.refuse(path, 'NOT_FOUND', { type: 'Organization', id: text });
}

/** What an organization was, oldest first. */
export const statesOf = (em: EntityManager, organization: Organization): Promise<OrganizationState[]> =>
  em.find(OrganizationState, { organization }, { orderBy: { validFrom: 'asc' } });

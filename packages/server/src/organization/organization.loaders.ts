import { defineConnection } from '../shared/connection.ts';
import type { Context } from '../shared/context.ts';
import type { Day } from '../shared/dates.ts';
import { anyOf, byKey, defineLoader, listsByKey } from '../shared/loader.ts';
import { holdsOn } from '../shared/search.ts';
import {
  childrenRelation,
  descendantsRelation,
  everyOrganization,
  type OrganizationRow,
  organizationsWithState,
  type StateRow,
} from './organization.rows.ts';

export const allOrganizations = defineConnection(everyOrganization);
export const childrenOf = defineConnection(childrenRelation);
export const descendantsOf = defineConnection(descendantsRelation);

export const organizationById = defineLoader(async ({ db, today }, ids: readonly number[]) => {
  const rows: OrganizationRow[] = await organizationsWithState(db, today)
    .where('organization.id', '=', anyOf(ids))
    .execute();
  return byKey(rows, 'id');
});

export const organizationByCode = defineLoader(async ({ db, today }, codes: readonly string[]) => {
  const rows: OrganizationRow[] = await organizationsWithState(db, today)
    .where('organization.code', 'in', codes)
    .execute();
  return byKey(rows, 'code');
});

type KnownState = StateRow & { stands: boolean };

const knownStateOf = defineLoader(async ({ db }, ids: readonly number[], { asOf }: { asOf: Day }) => {
  const rows = await organizationsWithState(db, asOf).where('organization.id', '=', anyOf(ids)).execute();
  return byKey(rows, 'id');
});

/** What names an organization on a day: its state then, or the nearest known one. */
export async function nearestState(
  context: Context,
  organization: OrganizationRow,
  asOf: Day,
): Promise<KnownState> {
  if (organization.asOf === asOf) return organization as KnownState;
  const state = await knownStateOf(context, { asOf }).load(organization.id);
  if (state === undefined) throw new Error(`organization ${organization.id} has no state`);
  return state;
}

/** What an organization was on a day; undefined where it did not stand. */
export async function stateOn(
  context: Context,
  organization: OrganizationRow,
  asOf: Day,
): Promise<StateRow | undefined> {
  const state = await nearestState(context, organization, asOf);
  return state.stands ? state : undefined;
}

/** From the root down to the parent. */
export const ancestorsOf = defineLoader(
  async ({ db, today }, ids: readonly number[], { asOf }: { asOf: Day }) => {
    const rows = await organizationsWithState(db, today)
      .innerJoin('organization_closure', 'organization_closure.ancestor_id', 'organization.id')
      .select('organization_closure.descendant_id as descendantId')
      .where('organization_closure.descendant_id', '=', anyOf(ids))
      .where('organization_closure.depth', '>', 0)
      .where(holdsOn('organization_closure', asOf))
      .orderBy('organization_closure.depth', 'desc')
      .execute();
    return listsByKey(ids, rows, 'descendantId');
  },
);

/** What happened to organizations, oldest first. */
export const eventsOf = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('organization_event')
    .select([
      'organization_id as organizationId',
      'type',
      'effective_on as effectiveOn',
      'document_id as documentId',
    ])
    .where('organization_id', '=', anyOf(ids))
    .orderBy('effective_on')
    .orderBy('id')
    .execute();
  return listsByKey(ids, rows, 'organizationId');
});

/** The organizations that stand without a parent today. */
export const rootOrganizations = ({ db, today }: Context): Promise<OrganizationRow[]> =>
  organizationsWithState(db, today)
    .where('organization_state.parent_id', 'is', null)
    .where(holdsOn('organization_state', today))
    .orderBy('organization.code')
    .execute();

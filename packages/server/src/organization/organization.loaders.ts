import { sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import { defineConnection } from '../shared/connection.ts';
import type { Context } from '../shared/context.ts';
import type { Day } from '../shared/dates.ts';
import { byKey, defineLoader, listsByKey } from '../shared/loader.ts';
import { holdsOn } from '../shared/search.ts';
import {
  childrenRelation,
  descendantsRelation,
  everyOrganization,
  type OrganizationRow,
  organizationColumns,
  type StateRow,
  stateColumns,
} from './organization.rows.ts';

export const allOrganizations = defineConnection(everyOrganization);
export const childrenOf = defineConnection(childrenRelation);
export const descendantsOf = defineConnection(descendantsRelation);

export const organizationById = defineLoader(async ({ em }, ids: readonly number[]) => {
  const db: ReadDatabase = em.getKysely();
  const rows: OrganizationRow[] = await db
    .selectFrom('organization')
    .select(organizationColumns)
    .where('id', 'in', ids)
    .execute();
  return byKey(rows, 'id');
});

export const organizationByCode = defineLoader(async ({ em }, codes: readonly string[]) => {
  const db: ReadDatabase = em.getKysely();
  const rows: OrganizationRow[] = await db
    .selectFrom('organization')
    .select(organizationColumns)
    .where('code', 'in', codes)
    .execute();
  return byKey(rows, 'code');
});

type KnownState = StateRow & { organizationId: number; holds: boolean };

/** The state on a day, or the nearest known one where the organization did not stand then. */
const knownStateOf = defineLoader(async ({ em }, ids: readonly number[], { asOf }: { asOf: Day }) => {
  const db: ReadDatabase = em.getKysely();
  const rows: KnownState[] = await db
    .selectFrom('organization_state')
    .distinctOn('organization_state.organization_id')
    .select([
      ...stateColumns,
      'organization_state.organization_id as organizationId',
      sql<boolean>`${holdsOn('organization_state', asOf)}`.as('holds'),
    ])
    .where('organization_state.organization_id', 'in', ids)
    // The last that had begun by then; before the first, the first.
    .orderBy('organization_state.organization_id')
    .orderBy(sql`organization_state.valid_from > ${asOf}::date`)
    .orderBy(sql`abs(organization_state.valid_from - ${asOf}::date)`)
    .execute();
  return byKey(rows, 'organizationId');
});

/** What names an organization on a day: its state then, or the nearest known one. */
export async function nearestState(
  context: Context,
  organization: OrganizationRow,
  asOf: Day,
): Promise<StateRow> {
  if (organization.asOf === asOf) return organization as StateRow;
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
  if (organization.asOf === asOf) return organization as StateRow;
  const state = await knownStateOf(context, { asOf }).load(organization.id);
  return state?.holds ? state : undefined;
}

/** From the root down to the parent. */
export const ancestorsOf = defineLoader(async ({ em }, ids: readonly number[], { asOf }: { asOf: Day }) => {
  const db: ReadDatabase = em.getKysely();
  const rows = await db
    .selectFrom('organization_closure')
    .innerJoin('organization', 'organization.id', 'organization_closure.ancestor_id')
    .select([...organizationColumns, 'organization_closure.descendant_id as descendantId'])
    .where('organization_closure.descendant_id', 'in', ids)
    .where('organization_closure.depth', '>', 0)
    .where(holdsOn('organization_closure', asOf))
    .orderBy('organization_closure.depth', 'desc')
    .execute();
  return listsByKey(ids, rows, 'descendantId');
});

/** What happened to organizations, oldest first. */
export const eventsOf = defineLoader(async ({ em }, ids: readonly number[]) => {
  const db: ReadDatabase = em.getKysely();
  const rows = await db
    .selectFrom('organization_event')
    .select([
      'organization_id as organizationId',
      'type',
      'effective_on as effectiveOn',
      'document_id as documentId',
    ])
    .where('organization_id', 'in', ids)
    .orderBy('effective_on')
    .orderBy('id')
    .execute();
  return listsByKey(ids, rows, 'organizationId');
});

/** Organizations without a parent on a day. */
export async function rootOrganizations({ em, today }: Context): Promise<OrganizationRow[]> {
  const db: ReadDatabase = em.getKysely();
  return db
    .selectFrom('organization_state')
    .innerJoin('organization', 'organization.id', 'organization_state.organization_id')
    .select(organizationColumns)
    .where('organization_state.parent_id', 'is', null)
    .where(holdsOn('organization_state', today))
    .orderBy('organization.code')
    .execute();
}

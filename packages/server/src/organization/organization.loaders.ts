import type { Expression } from 'kysely';
import { defineConnection } from '../shared/connection.ts';
import type { Context } from '../shared/context.ts';
import type { Day } from '../shared/dates.ts';
import { whenRead } from '../shared/loader.ts';
import { defineRelation } from '../shared/relation.ts';
import { holdsOn } from '../shared/search.ts';
import {
  asOfToday,
  childrenRelation,
  descendantsRelation,
  everyOrganization,
  knownStates,
  type OrganizationRow,
  organizationsWithState,
  type StateRow,
} from './organization.rows.ts';

export const allOrganizations = defineConnection(everyOrganization);
export const childrenOf = defineConnection(childrenRelation);
export const descendantsOf = defineConnection(descendantsRelation);

export const organizationById = defineRelation({
  rows: ({ db, today }, id: Expression<number>): Expression<OrganizationRow> =>
    organizationsWithState(db, today).where('organization.id', '=', id),
  value: ([row]) => row,
  known: asOfToday,
});

export const organizationByCode = defineRelation({
  idType: 'text',
  rows: ({ db, today }, code: Expression<string>): Expression<OrganizationRow> =>
    organizationsWithState(db, today).where('organization.code', '=', code),
  value: ([row]) => row,
  known: asOfToday,
});

type KnownState = StateRow & { stands: boolean };

const knownStateOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: { asOf: Day }): Expression<KnownState> =>
    knownStates(db, id, asOf),
  value: ([row]) => row,
});

/** What names an organization on a day: its state then, or the nearest known one. */
export function nearestState(
  context: Context,
  organization: OrganizationRow,
  asOf: Day,
): KnownState | Promise<KnownState> {
  if (organization.asOf === asOf) return organization as KnownState;
  return whenRead(knownStateOf(context, { asOf }).load(organization.id), (state) => {
    if (state === undefined) throw new Error(`organization ${organization.id} has no state`);
    return state;
  });
}

/** What an organization was on a day; undefined where it did not stand. */
export const stateOn = (context: Context, organization: OrganizationRow, asOf: Day) =>
  whenRead(nearestState(context, organization, asOf), (state): StateRow | undefined =>
    state.stands ? state : undefined,
  );

/** From the root down to the parent. */
export const ancestorsOf = defineRelation({
  rows: ({ db, today }, id: Expression<number>, { asOf }: { asOf: Day }): Expression<OrganizationRow> =>
    organizationsWithState(db, today)
      .innerJoin('organization_closure', 'organization_closure.ancestor_id', 'organization.id')
      .where('organization_closure.descendant_id', '=', id)
      .where('organization_closure.depth', '>', 0)
      .where(holdsOn('organization_closure', asOf))
      .orderBy('organization_closure.depth', 'desc'),
  value: (rows) => rows,
  known: asOfToday,
});

/** What happened to organizations, oldest first. */
export const eventsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>) =>
    db
      .selectFrom('organization_event')
      .select(['type', 'effective_on as effectiveOn', 'document_id as documentId'])
      .where('organization_id', '=', organization)
      .orderBy('effective_on')
      .orderBy('id'),
  value: (rows) => rows,
});

/** The organizations that stand without a parent today. */
export const rootOrganizations = ({ db, today }: Context): Promise<OrganizationRow[]> =>
  organizationsWithState(db, today)
    .where('state.parentId', 'is', null)
    .where('state.stands', '=', true)
    .orderBy('organization.code')
    .execute();

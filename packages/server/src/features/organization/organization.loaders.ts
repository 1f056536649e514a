import type { Expression, SelectQueryBuilder } from 'kysely';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { Context } from '../../graph/context.ts';
import { whenRead } from '../../graph/loader.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import {
  childrenRelation,
  descendantsRelation,
  everyOrganization,
  knownStates,
  type OrganizationRow,
  organizationColumns,
  organizationsOn,
  type StateRow,
  stateless,
} from './organization.rows.ts';

export const allOrganizations = defineConnection(everyOrganization);
export const childrenOf = defineConnection(childrenRelation);
export const descendantsOf = defineConnection(descendantsRelation);

const organizations = (db: ReadDatabase): SelectQueryBuilder<Tables, 'organization', OrganizationRow> =>
  db.selectFrom('organization').select(organizationColumns);

export const organizationById = defineRelation({
  rows: ({ db }, id: Expression<number>) => organizations(db).where('organization.id', '=', id),
  isOne: true,
  known: stateless,
});

export const organizationByCode = defineRelation({
  idType: 'text',
  rows: ({ db }, code: Expression<string>) => organizations(db).where('organization.code', '=', code),
  isOne: true,
  known: stateless,
});

type KnownState = StateRow & { stands: boolean };

const knownStateOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: { asOf: Day }): Expression<KnownState> =>
    knownStates(db, id, asOf),
  isOne: true,
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
  rows: ({ db }, id: Expression<number>, { asOf }: { asOf: Day }) =>
    organizations(db)
      .innerJoin('organization_closure', 'organization_closure.ancestor_id', 'organization.id')
      .where('organization_closure.descendant_id', '=', id)
      .where('organization_closure.depth', '>', 0)
      .where(holdsOn('organization_closure', asOf))
      .orderBy('organization_closure.depth', 'desc'),
  known: stateless,
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
});

/** The organizations that stand without a parent today. */
export const rootOrganizations = ({ db, today }: Context): Promise<OrganizationRow[]> =>
  organizationsOn(db, { asOf: today })
    .where('organization_state.parent_id', 'is', null)
    .orderBy('organization.code')
    .execute();

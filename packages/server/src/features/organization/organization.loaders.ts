import { type Expression, type InferResult, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection, type Listed } from '../../graph/connection.ts';
import type { Context } from '../../graph/context.ts';
import { defineRelation } from '../../graph/relation.ts';
import { type Day, today } from '../../shared/dates.ts';
import type { OrganizationOrderField } from './organization.input.ts';
import {
  filteredOrganizations,
  type OrganizationRow,
  type OrganizationsOn,
  organizationColumns,
  organizationOrders,
  organizationsOn,
} from './organization.rows.ts';

/** A list of organizations; its rows have the state of the list's day. */
const listOf = (rows: Listed<OrganizationRow, OrganizationsOn, OrganizationOrderField>['rows']) =>
  defineConnection({
    rows,
    orders: organizationOrders,
    id: sql`organization.id`,
    known: ({ asOf }) => ({ asOf }),
  });

/** All organizations; with a scope starting from those in it, since PostgreSQL would otherwise read all. */
export const allOrganizations = listOf((db, _parent, filter) =>
  filteredOrganizations(db, filter).$if(filter.isScoped, (query) =>
    query.where(
      sql<SqlBool>`organization.id in (select seen.organization_id from organization_in_figures as seen)`,
    ),
  ),
);

/** The organizations directly under one. */
export const childrenOf = listOf((db, parent, filter) =>
  filteredOrganizations(db, filter).where('organization_state.parent_id', '=', parent),
);

/** The organizations under one at any depth. */
export const descendantsOf = listOf((db, parent, filter) => {
  const query = filteredOrganizations(db, filter)
    .innerJoin('organization_closure', 'organization_closure.descendant_id', 'organization.id')
    .where('organization_closure.ancestor_id', '=', parent)
    .where('organization_closure.depth', '>', 0)
    .where(holdsOn('organization_closure', filter.asOf));
  return filter.maxDepth == null ? query : query.where('organization_closure.depth', '<=', filter.maxDepth);
});

const organizations = (db: ReadDatabase) => db.selectFrom('organization').select(organizationColumns);

export const organizationById = defineRelation({
  rows: ({ db }, id: Expression<number>) => organizations(db).where('organization.id', '=', id),
  isOne: true,
});

/** Reports whether records and figures of an organization are in scope: of another one its identity alone is seen. */
export const scopeOf = defineRelation({
  rows: (_context, id: Expression<number>) =>
    sql<{ isInScope: boolean }>`select (select granted_now('figures')) @> ${id}
      or organization_was_in('figures', ${id}, '-infinity') as "isInScope"`,
  isOne: true,
});

export const organizationByCode = defineRelation({
  idType: 'text',
  rows: ({ db }, code: Expression<string>) => organizations(db).where('organization.code', '=', code),
  isOne: true,
});

interface OnDay {
  asOf: Bound<Day>;
}

/**
 * The state that names an organization on a day: outside its existence, the nearest known one (the last that had begun,
 * or before the first, the first).
 */
export const nearestStateOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: OnDay) =>
    db
      .selectFrom('organization_state')
      .select(['organization_state.name', 'organization_state.kind'])
      .where('organization_state.organization_id', '=', id)
      .orderBy(sql`organization_state.valid_from > ${asOf}::date`)
      .orderBy(sql`abs(organization_state.valid_from - ${asOf}::date)`)
      .limit(1),
  isOne: true,
});

/** The organization directly above one on a day. */
export const parentOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: OnDay): Expression<OrganizationRow> =>
    organizations(db)
      .innerJoin('organization_state', 'organization_state.parent_id', 'organization.id')
      .where('organization_state.organization_id', '=', id)
      .where(holdsOn('organization_state', asOf)),
  isOne: true,
});

/** The agency of an organization on a day. */
export const agencyOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: OnDay) =>
    db
      .selectFrom('agency')
      .innerJoin('organization_state', 'organization_state.agency_id', 'agency.id')
      .select(['agency.id', 'agency.name'])
      .where('organization_state.organization_id', '=', id)
      .where(holdsOn('organization_state', asOf)),
  isOne: true,
});

/** The ancestors of an organization, from the root down to the parent. */
export const ancestorsOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: OnDay): Expression<OrganizationRow> =>
    organizations(db)
      .innerJoin('organization_closure', 'organization_closure.ancestor_id', 'organization.id')
      .where('organization_closure.descendant_id', '=', id)
      .where('organization_closure.depth', '>', 0)
      .where(holdsOn('organization_closure', asOf))
      .orderBy('organization_closure.depth', 'desc'),
});

export const organizationEvents = (db: ReadDatabase) =>
  db
    .selectFrom('organization_event')
    .select([
      'organization_event.id',
      'organization_event.organization_id as organizationId',
      'organization_event.type',
      'organization_event.effective_on as effectiveOn',
      'organization_event.document_id as documentId',
    ]);

export type OrganizationEventRow = InferResult<ReturnType<typeof organizationEvents>>[number];

/** The events of organizations, oldest first. */
export const eventsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>): Expression<OrganizationEventRow> =>
    organizationEvents(db)
      .where('organization_event.organization_id', '=', organization)
      .orderBy('organization_event.effective_on')
      .orderBy('organization_event.id'),
});

/** The organizations without a parent today. */
export const rootOrganizations = ({ db }: Context): Promise<OrganizationRow[]> =>
  organizationsOn(db, { asOf: today() })
    .where('organization_state.parent_id', 'is', null)
    .orderBy('organization.code')
    .execute();

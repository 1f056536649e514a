import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { Context } from '../../graph/context.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import {
  childrenRelation,
  descendantsRelation,
  everyOrganization,
  nearestStates,
  type OrganizationRow,
  organizationColumns,
  organizationsOn,
} from './organization.rows.ts';

export const allOrganizations = defineConnection(everyOrganization);
export const childrenOf = defineConnection(childrenRelation);
export const descendantsOf = defineConnection(descendantsRelation);

const organizations = (db: ReadDatabase): SelectQueryBuilder<Tables, 'organization', OrganizationRow> =>
  db.selectFrom('organization').select(organizationColumns);

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

/** The state that names an organization on a day: the state of the day, or the nearest known one. */
export const nearestStateOf = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: OnDay) => nearestStates(db, id, asOf),
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

/** The events of organizations, oldest first. */
export const eventsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>) =>
    db
      .selectFrom('organization_event')
      .select(['type', 'effective_on as effectiveOn', 'document_id as documentId'])
      .where('organization_id', '=', organization)
      .orderBy('effective_on')
      .orderBy('id'),
});

/** The organizations without a parent today. */
export const rootOrganizations = ({ db, today }: Context): Promise<OrganizationRow[]> =>
  organizationsOn(db, { asOf: today })
    .where('organization_state.parent_id', 'is', null)
    .orderBy('organization.code')
    .execute();

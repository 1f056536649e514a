import type { Expression, SelectQueryBuilder } from 'kysely';
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
import type { OrganizationEventType } from './organization-event.entity.ts';

export const allOrganizations = defineConnection(everyOrganization);
export const childrenOf = defineConnection(childrenRelation);
export const descendantsOf = defineConnection(descendantsRelation);

const organizations = (db: ReadDatabase): SelectQueryBuilder<Tables, 'organization', OrganizationRow> =>
  db.selectFrom('organization').select(organizationColumns);

export const organizationById = defineRelation({
  rows: ({ db }, id: Expression<number>) => organizations(db).where('organization.id', '=', id),
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

export interface OrganizationEventRow {
  id: number;
  organizationId: number;
  type: OrganizationEventType;
  effectiveOn: Day;
  documentId: number | null;
}

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

/** The events of organizations, oldest first. */
export const eventsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>): Expression<OrganizationEventRow> =>
    organizationEvents(db)
      .where('organization_event.organization_id', '=', organization)
      .orderBy('organization_event.effective_on')
      .orderBy('organization_event.id'),
});

/** The organizations without a parent today. */
export const rootOrganizations = ({ db, today }: Context): Promise<OrganizationRow[]> =>
  organizationsOn(db, { asOf: today })
    .where('organization_state.parent_id', 'is', null)
    .orderBy('organization.code')
    .execute();

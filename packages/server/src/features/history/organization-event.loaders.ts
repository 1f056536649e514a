import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { BoundDates } from '../../graph/date-span.ts';
import { defineRelation } from '../../graph/relation.ts';
import { type OrganizationEventRow, organizationEvents } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import type { OrganizationEventType } from '../organization/organization-event.entity.ts';

export const organizationEventById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<OrganizationEventRow> =>
    organizationEvents(db).where('organization_event.id', '=', id),
  isOne: true,
});

interface Listed extends BoundDates {
  types: readonly OrganizationEventType[] | undefined;
  includeDescendants: boolean;
}

const day = sql.ref('organization_event.effective_on');

/**
 * The events of an organization, or of its whole subtree. An organization that left the subtree by the event, or ended
 * with it, was there until the day before: it is listed as well, once.
 */
export const organizationEventsIn = defineConnection({
  rows: (db, parent, { types, fromDate, toDate, includeDescendants }: Listed) => {
    let query = organizationEvents(db)
      .where('organization_event.effective_on', '>=', sql<string>`${fromDate}::date`)
      .where('organization_event.effective_on', '<=', sql<string>`${toDate}::date`);
    if (types) query = query.where('organization_event.type', 'in', types);
    if (!includeDescendants) return query.where('organization_event.organization_id', '=', parent);
    return query
      .innerJoin('organization_closure as place', 'place.descendant_id', 'organization_event.organization_id')
      .where('place.ancestor_id', '=', parent)
      .where(sql<boolean>`place.valid_from <= ${day} and (place.valid_to > ${day}
        or place.valid_to = ${day} and not exists (
          select from organization_closure as later where later.ancestor_id = place.ancestor_id
            and later.descendant_id = place.descendant_id and later.valid_from = place.valid_to))`);
  },
  orders: { EFFECTIVE_ON: sql<string>`organization_event.effective_on` },
  id: sql<number>`organization_event.id`,
});

const statesOfEvent = (db: ReadDatabase, event: Expression<number>) =>
  db
    .selectFrom('organization_event')
    .innerJoin('organization_state as state', 'state.organization_id', 'organization_event.organization_id')
    .select(['state.kind', 'state.name', 'state.parent_id as parentId'])
    .where('organization_event.id', '=', event);

export type OrganizationStateRow = Required<Pick<OrganizationRow, 'kind' | 'name' | 'parentId'>>;

/** The state of an organization on the day before an event. */
export const stateBefore = defineRelation({
  rows: ({ db }, event: Expression<number>): Expression<OrganizationStateRow> =>
    statesOfEvent(db, event)
      .where(sql<boolean>`state.valid_from < ${day}`)
      .where(sql<boolean>`state.valid_to >= ${day}`),
  isOne: true,
});

/** The state of an organization from the day of an event on. */
export const stateAfter = defineRelation({
  rows: ({ db }, event: Expression<number>): Expression<OrganizationStateRow> =>
    statesOfEvent(db, event)
      .where(sql<boolean>`state.valid_from <= ${day}`)
      .where(sql<boolean>`state.valid_to > ${day}`),
  isOne: true,
});

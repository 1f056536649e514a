import { type Expression, type InferResult, sql } from 'kysely';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import { type OrganizationRow, organizationColumns } from '../organization/organization.rows.ts';

/** Reads events by the columns that their fields need. */
export const memberEvents = (db: ReadDatabase) =>
  db
    .selectFrom('member_event')
    .select([
      'member_event.id',
      'member_event.member_id as memberId',
      'member_event.type',
      'member_event.effective_on as effectiveOn',
      'member_event.from_organization_id as fromOrganizationId',
      'member_event.to_organization_id as toOrganizationId',
      'member_event.document_id as documentId',
      'member_event.outside_place as outsidePlace',
      'member_event.removal_reason as removalReason',
    ]);

export type MemberEventRow = InferResult<ReturnType<typeof memberEvents>>[number];

export const memberEventById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<MemberEventRow> =>
    memberEvents(db).where('member_event.id', '=', id),
  isOne: true,
});

/** The events of members, oldest first. */
export const eventsOfMember = defineRelation({
  rows: ({ db }, member: Expression<number>): Expression<MemberEventRow> =>
    memberEvents(db)
      .where('member_event.member_id', '=', member)
      .orderBy('member_event.effective_on')
      .orderBy('member_event.id'),
});

/** The cell to which the member of an event belonged on its day, as the event left it. */
export const cellOnDayOf = defineRelation({
  rows: ({ db }, event: Expression<number>): Expression<OrganizationRow> =>
    db
      .selectFrom('member_event')
      .innerJoin('cell_membership', 'cell_membership.member_id', 'member_event.member_id')
      .innerJoin('organization', 'organization.id', 'cell_membership.organization_id')
      .select(organizationColumns)
      .where('member_event.id', '=', event)
      .where(holdsOn('cell_membership', sql.ref('member_event.effective_on'))),
  isOne: true,
});

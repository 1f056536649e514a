import { type Expression, type InferResult, sql } from 'kysely';
import { utc } from '../../database/moments.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { BoundDates } from '../../graph/date-span.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { MeetingKind } from './meeting.entity.ts';

/** The columns that a meeting and its corrections have alike. */
const factsOf = <Table extends 'meeting' | 'meeting_correction'>(table: Table) =>
  [
    `${table}.id`,
    `${table}.version`,
    `${table}.kind`,
    `${table}.held_on as heldOn`,
    `${table}.topic`,
    `${table}.exempt`,
    `${table}.present`,
    `${table}.excused`,
    `${table}.unexcused`,
  ] as const;

const memberCount = (table: 'meeting' | 'meeting_correction') =>
  sql<number>`${sql.table(table)}.exempt + ${sql.table(table)}.present + ${sql.table(table)}.excused + ${sql.table(table)}.unexcused`;

const meetings = (db: ReadDatabase) =>
  db
    .selectFrom('meeting')
    .select([...factsOf('meeting'), 'meeting.organization_id as organizationId', 'meeting.cancelled'])
    .select(memberCount('meeting').as('memberCount'));

export type MeetingRow = InferResult<ReturnType<typeof meetings>>[number];

export const meetingById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<MeetingRow> => meetings(db).where('meeting.id', '=', id),
  isOne: true,
});

interface Listed extends BoundDates {
  kinds: readonly MeetingKind[] | undefined;
  includeDescendants: boolean;
  includeCancelled: boolean;
}

/** The meetings of an organization, or of its whole subtree as it was on the day of each. */
export const meetingsIn = defineConnection({
  rows: (db, parent, { kinds, fromDate, toDate, includeDescendants, includeCancelled }: Listed) => {
    let query = meetings(db)
      .where(sql<boolean>`meeting.held_on >= ${fromDate}::date`)
      .where(sql<boolean>`meeting.held_on <= ${toDate}::date`);
    if (!includeCancelled) query = query.where('meeting.cancelled', '=', false);
    if (kinds) query = query.where('meeting.kind', 'in', kinds);
    if (!includeDescendants) return query.where('meeting.organization_id', '=', parent);
    return query
      .innerJoin('organization_closure', 'organization_closure.descendant_id', 'meeting.organization_id')
      .where('organization_closure.ancestor_id', '=', parent)
      .where(holdsOn('organization_closure', sql.ref('meeting.held_on')));
  },
  orders: { HELD_ON: sql<string>`meeting.held_on` },
  id: sql<number>`meeting.id`,
});

const absences = (db: ReadDatabase) =>
  db
    .selectFrom('meeting_absence')
    .innerJoin('member', 'member.id', 'meeting_absence.member_id')
    .select(['meeting_absence.member_id as memberId', 'meeting_absence.excused'])
    .orderBy(sql`member.sort_key`)
    .orderBy('member.id');

export type MeetingAbsenceRow = InferResult<ReturnType<typeof absences>>[number];

/** The members who were absent, where they are recorded by name, sorted by name. */
export const absencesOf = defineRelation({
  rows: ({ db }, meeting: Expression<number>): Expression<MeetingAbsenceRow> =>
    absences(db)
      .where('meeting_absence.meeting_id', '=', meeting)
      .where('meeting_absence.until_version', 'is', null),
});

/** The members who were absent by the facts that a correction has replaced. */
export const absencesBefore = defineRelation({
  rows: ({ db }, correction: Expression<number>): Expression<MeetingAbsenceRow> =>
    absences(db)
      .innerJoin('meeting_correction', 'meeting_correction.meeting_id', 'meeting_absence.meeting_id')
      .where('meeting_correction.id', '=', correction)
      .whereRef('meeting_absence.since_version', '<=', 'meeting_correction.version')
      .where(sql<boolean>`coalesce(meeting_absence.until_version > meeting_correction.version, true)`),
});

const corrections = (db: ReadDatabase) =>
  db
    .selectFrom('meeting_correction')
    .select([
      ...factsOf('meeting_correction'),
      'meeting_correction.is_cancellation as isCancellation',
      'meeting_correction.reason',
      'meeting_correction.corrected_by as correctedBy',
    ])
    .select(memberCount('meeting_correction').as('memberCount'))
    .select(utc('meeting_correction.corrected_at').as('correctedAt'));

export type MeetingCorrectionRow = InferResult<ReturnType<typeof corrections>>[number];

/** The corrections of a meeting, oldest first. */
export const correctionsOf = defineRelation({
  rows: ({ db }, meeting: Expression<number>): Expression<MeetingCorrectionRow> =>
    corrections(db)
      .where('meeting_correction.meeting_id', '=', meeting)
      .orderBy('meeting_correction.version'),
});

/**
 * The members of the cell on the day of a meeting, by all memberships that are recorded now. The sum is a query of its
 * own for each meeting, which reads a view of two parts by its index; a join would read all of both.
 */
export const membersNowOf = defineRelation({
  rows: ({ db }, meeting: Expression<number>) =>
    db
      .selectFrom('meeting')
      .select(
        sql<number>`(select coalesce(sum(count), 0)::int from counted_membership
        where ancestor_id = meeting.organization_id and own and day > meeting.held_on)`.as('count'),
      )
      .where('meeting.id', '=', meeting),
  isOne: true,
});

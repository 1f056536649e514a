import { type Expression, type SqlBool, sql } from 'kysely';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { BoundDates } from '../../graph/date-span.ts';
import type { Day } from '../../shared/dates.ts';
import type { MemberEventType } from '../member/member-event.entity.ts';
import { type MemberEventRow, memberEvents } from './member-event.loaders.ts';
import type { MemberEventDirection } from './member-event.type.ts';
import {
  type Condition,
  conditionOf,
  day,
  type Parent,
  type Part,
  partsOf,
} from './member-event-directions.ts';

interface Listed extends BoundDates {
  types: readonly MemberEventType[] | undefined;
  direction: MemberEventDirection | undefined;
}

const listedIn = (db: ReadDatabase, { types, fromDate, toDate }: Listed) => {
  const query = memberEvents(db)
    .where('member_event.effective_on', '>=', sql<string>`${fromDate}::date`)
    .where('member_event.effective_on', '<=', sql<string>`${toDate}::date`);
  return types ? query.where('member_event.type', 'in', types) : query;
};

/**
 * The times that members spent in cells under the parent. With `offset` PostgreSQL does not join events to it before it
 * knows whose they are.
 */
const stays = (parent: Parent) => sql<{ member_id: number; since: Day; until: Day }>`(
  select cell_membership.member_id, greatest(cell_membership.valid_from, place.valid_from) as since,
    least(cell_membership.valid_to, place.valid_to) as until
  from organization_closure as place join cell_membership on cell_membership.organization_id = place.descendant_id
  where place.ancestor_id = ${parent} and cell_membership.valid_from < place.valid_to
    and cell_membership.valid_to > place.valid_from
  offset 0)`;

/** The part of some events that is found from the organizations under the parent. */
function partOf(events: ReturnType<typeof memberEvents>, part: Part, parent: Parent) {
  if (part === 'stayedIn') {
    return events
      .innerJoin(stays(parent).as('stay'), 'stay.member_id', 'member_event.member_id')
      .where(sql<SqlBool>`stay.since <= ${day} and stay.until > ${day}`);
  }
  const cell = part === 'entered' ? 'member_event.to_organization_id' : 'member_event.from_organization_id';
  return events
    .innerJoin('organization_closure', 'organization_closure.descendant_id', cell)
    .where('organization_closure.ancestor_id', '=', parent)
    .where(holdsOn('organization_closure', day));
}

/** An organization with more places below it than this, now or ever, is large. */
export const largest = 300;
/** The same for a span of at most two years: by day, all events of the database in the span might be read. */
const largestInShortSpan = 3000;

/** A condition without any column of the rows: PostgreSQL evaluates it once, before it reads a part of them. */
const isLarge = (parent: Parent, { fromDate, toDate }: BoundDates): Condition => sql`(select exists (
  select from organization_closure as place where place.ancestor_id = ${parent}
  offset case when ${toDate}::date <= ${fromDate}::date + interval '2 years'
    then ${sql.lit(largestInShortSpan)} else ${sql.lit(largest)} end))`;

/** The first day on which an organization existed: events before it, many of them outside the tree, are passed over. */
const firstDayOf = (
  parent: Parent,
) => sql<string>`(select min(own.valid_from) from organization_closure as own
  where own.ancestor_id = ${parent} and own.descendant_id = ${parent})`;

const asList = (db: ReadDatabase, rows: Expression<MemberEventRow>) =>
  db.selectFrom(sql<MemberEventRow>`(${rows})`.as('listed')).selectAll();
type List = ReturnType<typeof asList>;

/**
 * The events under an organization, of its whole subtree as it was on the day of each. They are found from the
 * organizations below, which under a large one would be a great part of all events, to be sorted for each page: such
 * a page takes events by day instead, until it is full.
 */
function eventsUnder(
  db: ReadDatabase,
  parent: Parent,
  listed: Listed,
  takePage?: (rows: List) => List,
): List {
  const which = listed.direction ?? 'ANY';
  const events = listedIn(db, listed);
  const ofSmall = takePage ? events.where(sql<SqlBool>`not ${isLarge(parent, listed)}`) : events;
  // Of all types only the recognition moves nobody who is in a cell.
  const isAsked = (part: Part) => part !== 'stayedIn' || (listed.types?.includes('RECOGNIZED') ?? true);
  const asked = partsOf[which].filter(([part]) => isAsked(part));
  const parts = asked.map(([part, conditions]) =>
    partOf(
      ofSmall.where((eb) => eb.and(conditions(parent))),
      part,
      parent,
    ),
  );
  const byDay =
    takePage &&
    events
      .where(isLarge(parent, listed))
      .where('member_event.effective_on', '>=', firstDayOf(parent))
      .where(conditionOf[which](parent));
  const all = [...parts, ...(byDay ? [takePage(asList(db, byDay))] : [])].map((part) => sql`(${part})`);
  return asList(db, sql<MemberEventRow>`${sql.join(all, sql` union all `)}`);
}

/** The events of the members of a whole subtree, oldest first. */
export const memberEventsUnder = defineConnection({
  rows: eventsUnder,
  orders: { EFFECTIVE_ON: sql<string>`listed."effectiveOn"` },
  id: sql<number>`listed.id`,
});

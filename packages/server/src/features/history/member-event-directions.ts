import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { holdsOn } from '../../database/search.ts';
import type { MemberEventDirection } from './member-event.type.ts';

export type Condition = RawBuilder<SqlBool>;
export type Parent = Expression<number>;

export const day = sql.ref('member_event.effective_on');

/**
 * The condition that an organization was under the parent on the day of the event. As a value, and not as a condition
 * that PostgreSQL would turn into a join, it is asked of one event after another.
 */
const under = (parent: Parent, organization: string): Condition => sql`(select exists (
  select from organization_closure as place where place.ancestor_id = ${parent}
    and place.descendant_id = ${sql.ref(organization)} and ${holdsOn('place', day)}))`;

const cameFrom = (parent: Parent) => under(parent, 'member_event.from_organization_id');
const wentTo = (parent: Parent) => under(parent, 'member_event.to_organization_id');
const movesNobody: Condition = sql`member_event.from_organization_id is null
  and member_event.to_organization_id is null`;

/** The condition that an event moves nobody, and its member was in a cell under the parent. */
const stayed = (parent: Parent): Condition => sql`(${movesNobody} and exists (
  select from cell_membership where cell_membership.member_id = member_event.member_id
    and ${holdsOn('cell_membership', day)} and ${under(parent, 'cell_membership.organization_id')}))`;

/**
 * The events in each direction, in parts that have none in common. Each part is found from the organizations under the
 * parent: by the cell that the member enters, leaves or stays in.
 */
export type Part = 'entered' | 'left' | 'stayedIn';
export const partsOf: Record<MemberEventDirection | 'ANY', [Part, (parent: Parent) => Condition[]][]> = {
  ANY: [
    ['entered', () => []],
    ['left', (parent) => [sql`not ${wentTo(parent)}`]],
    ['stayedIn', () => [movesNobody]],
  ],
  IN: [['entered', (parent) => [sql`not ${cameFrom(parent)}`]]],
  OUT: [['left', (parent) => [sql`not ${wentTo(parent)}`]]],
  WITHIN: [
    ['entered', (parent) => [cameFrom(parent)]],
    ['stayedIn', () => [movesNobody]],
  ],
};

/** The same events by a condition alone. */
export const conditionOf: Record<MemberEventDirection | 'ANY', (parent: Parent) => Condition> = {
  ANY: (parent) => sql`(${wentTo(parent)} or ${cameFrom(parent)} or ${stayed(parent)})`,
  IN: (parent) => sql`${wentTo(parent)} and not ${cameFrom(parent)}`,
  OUT: (parent) => sql`${cameFrom(parent)} and not ${wentTo(parent)}`,
  WITHIN: (parent) => sql`(${wentTo(parent)} and ${cameFrom(parent)} or ${stayed(parent)})`,
};

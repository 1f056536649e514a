import { type Expression, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection, type Listed } from '../../graph/connection.ts';
import { defineLoader } from '../../graph/loader.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import { type OrganizationRow, organizationColumns } from '../organization/organization.rows.ts';
import type { MemberOrderField } from './member.input.ts';
import {
  asksForEnded,
  type MemberRow,
  type MembersOn,
  memberColumns,
  membersOn,
  startingRows,
} from './member.rows.ts';

/** A list of members, by name or by the day of admission. */
const listOf = (rows: Listed<MemberRow, MembersOn, MemberOrderField>['rows']) =>
  defineConnection({
    rows,
    orders: { NAME: sql`member.sort_key`, ADMITTED_ON: sql`member.admitted_on` },
    id: sql`member.id`,
  });

const inCellOn = (day: Bound<Day>): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from cell_membership where cell_membership.member_id = member.id
    and ${holdsOn('cell_membership', day)})`;

/** All members: those in a cell on the day, and with the status ENDED in the filter also former ones. */
export const allMembers = listOf((db, _parent, filter) => {
  const query = membersOn(db, filter).where((eb) => eb.and(startingRows(filter)));
  if (!asksForEnded(filter)) return query.where(inCellOn(filter.asOf));
  return query.where(sql<SqlBool>`(${inCellOn(filter.asOf)} or exists (
    select from member_status where member_status.member_id = member.id
      and member_status.status = 'ENDED' and ${holdsOn('member_status', filter.asOf)}))`);
});

/** The rows of members of an organization, or of its whole subtree. */
const membersUnder = (db: ReadDatabase, parent: Expression<number>, filter: MembersOn) => {
  const query = membersOn(db, filter)
    .innerJoin('cell_membership', 'cell_membership.member_id', 'member.id')
    .where(holdsOn('cell_membership', filter.asOf));
  if (!filter.includeDescendants) return query.where('cell_membership.organization_id', '=', parent);
  return query
    .innerJoin(
      'organization_closure',
      'organization_closure.descendant_id',
      'cell_membership.organization_id',
    )
    .where('organization_closure.ancestor_id', '=', parent)
    .where(holdsOn('organization_closure', filter.asOf));
};

/** The members of an organization, or of its whole subtree. */
export const membersOf = listOf(membersUnder);

const members = (db: ReadDatabase) => db.selectFrom('member').select(memberColumns);

export const memberById = defineRelation({
  rows: ({ db }, id: Expression<number>) => members(db).where('id', '=', id),
  isOne: true,
});

export const memberByFileNumber = defineRelation({
  idType: 'text',
  rows: ({ db }, fileNumber: Expression<string>) => members(db).where('file_number', '=', fileNumber),
  isOne: true,
});

export const statusOf = defineRelation({
  rows: ({ db }, member: Expression<number>, { asOf }: { asOf: Bound<Day> }) =>
    db
      .selectFrom('member_status')
      .select('status')
      .where('member_id', '=', member)
      .where(holdsOn('member_status', asOf)),
  isOne: true,
});

/** The cell a member belongs to on a day. */
export const cellOf = defineRelation({
  rows: ({ db }, member: Expression<number>, { asOf }: { asOf: Bound<Day> }): Expression<OrganizationRow> =>
    db
      .selectFrom('organization')
      .innerJoin('cell_membership', 'cell_membership.organization_id', 'organization.id')
      .select(organizationColumns)
      .where('cell_membership.member_id', '=', member)
      .where(holdsOn('cell_membership', asOf)),
  isOne: true,
});

/** The number of members of organizations on a day, optionally with those of their descendants. */
export const memberCountOf = defineRelation({
  rows: (
    { db },
    organization: Expression<number>,
    { asOf, includeDescendants }: { asOf: Bound<Day>; includeDescendants: boolean },
  ) => {
    const query = db
      .selectFrom('counted_membership')
      .select(sql<number>`coalesce(sum(count), 0)::int`.as('count'))
      .where('ancestor_id', '=', organization)
      .where('day', '>', sql<string>`${asOf}`);
    return includeDescendants ? query : query.where('own', '=', true);
  },
  isOne: true,
});

/** The sort key of lists of members by name. */
export const memberSortKey = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('member')
    .select(['id', sql<string>`member.sort_key`.as('sortKey')])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, sortKey }) => [id, sortKey]));
});

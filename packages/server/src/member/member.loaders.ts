import { sql } from 'kysely';
import { organizationsWithState } from '../organization/organization.rows.ts';
import { defineConnection } from '../shared/connection.ts';
import type { Day } from '../shared/dates.ts';
import { anyOf, byKey, defineLoader } from '../shared/loader.ts';
import { holdsOn } from '../shared/search.ts';
import { everyMember, type MemberRow, memberColumns, membersRelation } from './member.rows.ts';

export const allMembers = defineConnection(everyMember);
export const membersOf = defineConnection(membersRelation);

export const memberById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows: MemberRow[] = await db
    .selectFrom('member')
    .select(memberColumns)
    .where('id', '=', anyOf(ids))
    .execute();
  return byKey(rows, 'id');
});

export const memberByFileNumber = defineLoader(async ({ db }, fileNumbers: readonly string[]) => {
  const rows: MemberRow[] = await db
    .selectFrom('member')
    .select(memberColumns)
    .where('file_number', 'in', fileNumbers)
    .execute();
  return byKey(rows, 'fileNumber');
});

export const statusOf = defineLoader(async ({ db }, ids: readonly number[], { asOf }: { asOf: Day }) => {
  const rows = await db
    .selectFrom('member_status')
    .select(['member_id as memberId', 'status'])
    .where('member_id', '=', anyOf(ids))
    .where(holdsOn('member_status', asOf))
    .execute();
  return byKey(rows, 'memberId');
});

/** The cell a member belongs to on a day. */
export const cellOf = defineLoader(async ({ db, today }, ids: readonly number[], { asOf }: { asOf: Day }) => {
  const rows = await organizationsWithState(db, today)
    .innerJoin('cell_membership', 'cell_membership.organization_id', 'organization.id')
    .select('cell_membership.member_id as memberId')
    .where('cell_membership.member_id', '=', anyOf(ids))
    .where(holdsOn('cell_membership', asOf))
    .execute();
  return byKey(rows, 'memberId');
});

/** How many members organizations have on a day, their own and where asked those of everything under them. */
export const memberCountOf = defineLoader(
  async (
    { db },
    ids: readonly number[],
    { asOf, includeDescendants }: { asOf: Day; includeDescendants: boolean },
  ) => {
    let query = db
      .selectFrom('counted_membership')
      .select(['ancestor_id as id', sql<number>`sum(count)::int`.as('count')])
      .where('ancestor_id', '=', anyOf(ids))
      .where('day', '>', asOf)
      .groupBy('ancestor_id');
    if (!includeDescendants) query = query.where('own', '=', true);
    const rows = await query.execute();
    return new Map(rows.map((row) => [row.id, row.count]));
  },
);

/** What lists of members by name are ordered by. */
export const memberSortKey = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('member')
    .select(['id', sql<string>`member.sort_key`.as('sortKey')])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, sortKey }) => [id, sortKey]));
});

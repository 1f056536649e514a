import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { Tables } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { Context } from '../../graph/context.ts';
import { defineLoader } from '../../graph/loader.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import { type OrganizationRow, organizationColumns } from '../organization/organization.rows.ts';
import { everyMember, type MemberRow, memberColumns, membersRelation } from './member.rows.ts';

export const allMembers = defineConnection(everyMember);
export const membersOf = defineConnection(membersRelation);

const members = ({ db }: Pick<Context, 'db'>): SelectQueryBuilder<Tables, 'member', MemberRow> =>
  db.selectFrom('member').select(memberColumns);

export const memberById = defineRelation({
  rows: (context, id: Expression<number>) => members(context).where('id', '=', id),
  isOne: true,
});

export const memberByFileNumber = defineRelation({
  idType: 'text',
  rows: (context, fileNumber: Expression<string>) => members(context).where('file_number', '=', fileNumber),
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

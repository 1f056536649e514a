import { type Expression, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { type FilterParams, isAnyField } from '../../graph/filter.ts';
import type { Day } from '../../shared/dates.ts';
import { searchWords } from '../../shared/text.ts';
import type { Member } from './member.entity.ts';
import { memberFilter } from './member-filter.ts';
import type { MembershipStatus } from './member-status.entity.ts';

export type MemberRow = Pick<
  Member,
  'id' | 'version' | 'fileNumber' | 'fullName' | 'givenName' | 'admittedOn' | 'officialOn' | 'birthYear'
>;

export const memberColumns = [
  'member.id',
  'member.version',
  'member.file_number as fileNumber',
  'member.full_name as fullName',
  'member.given_name as givenName',
  'member.admitted_on as admittedOn',
  'member.official_on as officialOn',
  'member.birth_year as birthYear',
] as const;

/** The parameters of a list of members: the day, the filter, and whether the whole subtree counts. */
export interface MembersOn {
  asOf: Bound<Day>;
  filter?: FilterParams | undefined;
  includeDescendants?: boolean;
  /** True where the caller's scope for members is restricted to some subtrees. */
  isScoped: boolean;
}

const inCellOn = (day: Bound<Day>): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from cell_membership where cell_membership.member_id = member.id
    and ${holdsOn('cell_membership', day)})`;

function filtered(db: ReadDatabase, { asOf, filter }: MembersOn) {
  const query = db.selectFrom('member').select(memberColumns);
  return filter ? query.where(memberFilter.condition(filter, { db, asOf })) : query;
}

const orders = {
  NAME: sql<string>`member.sort_key`,
  ADMITTED_ON: sql<string>`member.admitted_on`,
};
const id = sql<number>`member.id`;

/**
 * Conditions on the rows to start from, where PostgreSQL would otherwise apply the row filters to all members: those
 * of the caller's scope, or those that an index of words finds, in the order of their ids, in which neighbours share
 * a page.
 */
function startingRows({ isScoped, filter }: MembersOn): Expression<SqlBool>[] {
  if (isScoped) return [sql`member.id in (select seen.member_id from member_in_members as seen)`];
  const words = searchWords(String(filter?.fields.search ?? ''));
  return words.length === 0 ? [] : [sql`member.id = any(array(select found_members(${words}::text[])))`];
}

/** True where a filter names former members, who are in no cell. */
const asksForEnded = ({ filter }: MembersOn): boolean =>
  isAnyField(filter, 'statuses', (statuses) => (statuses as MembershipStatus[]).includes('ENDED'));

/** All members: those in a cell on the day, and with the status ENDED in the filter also former ones. */
export const everyMember = {
  rows: (db: ReadDatabase, _parent: Expression<number>, filter: MembersOn) => {
    const query = filtered(db, filter).where((eb) => eb.and(startingRows(filter)));
    if (!asksForEnded(filter)) return query.where(inCellOn(filter.asOf));
    return query.where(sql<SqlBool>`(${inCellOn(filter.asOf)} or exists (
      select from member_status where member_status.member_id = member.id
        and member_status.status = 'ENDED' and ${holdsOn('member_status', filter.asOf)}))`);
  },
  orders,
  id,
};

/** The members of an organization, or of its whole subtree. */
export const membersRelation = {
  rows: (db: ReadDatabase, parent: Expression<number>, filter: MembersOn) => {
    const query = filtered(db, filter)
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
  },
  orders,
  id,
};

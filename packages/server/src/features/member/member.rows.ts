import { type Expression, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn, matchesSearch } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import { searchWords } from '../../shared/text.ts';
import type { Member } from './member.entity.ts';
import type { MemberFilter } from './member.input.ts';

export type MemberRow = Pick<
  Member,
  | 'id'
  | 'version'
  | 'fileNumber'
  | 'fullName'
  | 'givenName'
  | 'admissionDecidedOn'
  | 'admittedOn'
  | 'officialOn'
  | 'recognitionDecidedOn'
  | 'birthYear'
>;

export const memberColumns = [
  'member.id',
  'member.version',
  'member.file_number as fileNumber',
  'member.full_name as fullName',
  'member.given_name as givenName',
  'member.admission_decided_on as admissionDecidedOn',
  'member.admitted_on as admittedOn',
  'member.official_on as officialOn',
  'member.recognition_decided_on as recognitionDecidedOn',
  'member.birth_year as birthYear',
] as const;

/** The parameters of a list of members: the day, the filter, and whether the whole subtree counts. */
export interface MembersOn extends Pick<MemberFilter, 'statuses' | 'search'> {
  asOf: Bound<Day>;
  includeDescendants?: boolean;
  /** True where the caller's scope for members is restricted to some subtrees. */
  isScoped: boolean;
}

const inCellOn = (day: Bound<Day>): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from cell_membership where cell_membership.member_id = member.id
    and ${holdsOn('cell_membership', day)})`;

function filtered(db: ReadDatabase, { asOf, statuses, search }: MembersOn) {
  let query = db.selectFrom('member').select(memberColumns);
  query = query.where((eb) => eb.and(matchesSearch('member.search_text', search)));
  if (!statuses) return query;
  return query.where((eb) =>
    eb.exists(
      eb
        .selectFrom('member_status')
        .whereRef('member_status.member_id', '=', 'member.id')
        .where('member_status.status', 'in', statuses)
        .where(holdsOn('member_status', asOf)),
    ),
  );
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
function startingRows({ isScoped, search }: MembersOn): Expression<SqlBool>[] {
  if (isScoped) return [sql`member.id in (select seen.member_id from member_in_members as seen)`];
  const words = searchWords(search ?? '');
  return words.length === 0 ? [] : [sql`member.id = any(array(select found_members(${words}::text[])))`];
}

/** All members: those in a cell on the day, and with the status ENDED in the filter also former ones. */
export const everyMember = {
  rows: (db: ReadDatabase, _parent: Expression<number>, filter: MembersOn) => {
    const query = filtered(db, filter).where((eb) => eb.and(startingRows(filter)));
    if (!filter.statuses?.includes('ENDED')) return query.where(inCellOn(filter.asOf));
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

import { type Expression, type Selection, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import { type FilterParams, isAnyField } from '../../graph/filter.ts';
import type { Day } from '../../shared/dates.ts';
import { searchWords } from '../../shared/text.ts';
import { memberFilter } from './member-filter.ts';
import type { MembershipStatus } from './member-status.entity.ts';

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

export type MemberRow = Selection<Tables, 'member', (typeof memberColumns)[number]>;

/** The parameters of a list of members: the day, the filter, and whether the whole subtree counts. */
export interface MembersOn {
  asOf: Bound<Day>;
  filter?: FilterParams | undefined;
  includeDescendants?: boolean;
  /** True where the caller's scope for members is restricted to some subtrees. */
  isScoped: boolean;
}

/** The members who pass the filter. */
export function membersOn(db: ReadDatabase, { asOf, filter, isScoped }: MembersOn) {
  const query = db.selectFrom('member').select(memberColumns);
  return filter ? query.where(memberFilter.condition(filter, { db, asOf, isScoped })) : query;
}

/**
 * Conditions on the rows to start from, where PostgreSQL would otherwise apply the row filters to all members: those
 * of the caller's scope, or those that an index of words finds, in the order of their ids, in which neighbours share
 * a page.
 */
export function startingRows({ isScoped, filter }: MembersOn): Expression<SqlBool>[] {
  if (isScoped) return [sql`member.id in (select seen.member_id from member_in_members as seen)`];
  const words = searchWords(String(filter?.fields.search ?? ''));
  return words.length === 0 ? [] : [sql`member.id = any(array(select found_members(${words}::text[])))`];
}

/** True where a filter names former members, who are in no cell. */
export const asksForEnded = ({ filter }: MembersOn): boolean =>
  isAnyField(filter, 'statuses', (statuses) => (statuses as MembershipStatus[]).includes('ENDED'));

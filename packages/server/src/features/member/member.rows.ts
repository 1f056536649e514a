import { type Expression, type Selection, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn, matchesSearch } from '../../database/search.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import { searchWords } from '../../shared/text.ts';
import type { MemberFilter } from './member.input.ts';

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
export interface MembersOn extends Pick<MemberFilter, 'statuses' | 'search'> {
  asOf: Bound<Day>;
  includeDescendants?: boolean;
  /** True where the caller's scope for members is restricted to some subtrees. */
  isScoped: boolean;
}

/** The members who pass the filter. */
export function membersOn(db: ReadDatabase, { asOf, statuses, search }: MembersOn) {
  const query = db
    .selectFrom('member')
    .select(memberColumns)
    .where((eb) => eb.and(matchesSearch('member.search_text', search)));
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

/**
 * Conditions on the rows to start from, where PostgreSQL would otherwise apply the row filters to all members: those
 * of the caller's scope, or those that an index of words finds, in the order of their ids, in which neighbours share
 * a page.
 */
export function startingRows({ isScoped, search }: MembersOn): Expression<SqlBool>[] {
  if (isScoped) return [sql`member.id in (select seen.member_id from member_in_members as seen)`];
  const words = searchWords(search ?? '');
  return words.length === 0 ? [] : [sql`member.id = any(array(select found_members(${words}::text[])))`];
}

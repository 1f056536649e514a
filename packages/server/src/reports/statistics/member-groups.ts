import { type Expression, sql } from 'kysely';
import { recordedOf } from '../../../migrations/statistics/recorded-values.ts';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { memberFilter } from '../../features/member/member-filter.ts';
import { type FilterParams, isAnyField } from '../../graph/filter.ts';
import type { Day } from '../../shared/dates.ts';
import { type MemberAttribute, mostAttributes } from './member-attribute.ts';

/** Members by a filter, and the attributes by which they are counted. */
export interface MembersCounted {
  by: readonly MemberAttribute[];
  filter?: FilterParams | undefined;
  /** True where the caller's scope for members is restricted to some subtrees. */
  isScoped: boolean;
}

const mark = '%day';
const recorded = recordedOf(`${mark}::date`);

/** Selects the recorded value of an attribute from the row `stay`; null for those that are hidden under a filter. */
function recordedValue(attribute: MemberAttribute | undefined, asOf: Bound<Day>): Expression<string | null> {
  if (attribute === undefined || attribute === 'ETHNICITY' || attribute === 'RELIGION') return sql`null`;
  const parts = (recorded[attribute] as string).split(mark).map((part) => sql.raw(part));
  return sql`${sql.join(parts, sql`${asOf}`)}`;
}

/** The member of the row `stay`: that row itself has all that most filters compare. */
const memberOfStay = (filter: FilterParams | undefined) =>
  isAnyField(filter, 'search', () => true)
    ? sql`join member on member.id = stay.member_id`
    : sql`cross join lateral (
        select stay.member_id as id, stay.birth_year, stay.sex, stay.admitted_on, stay.official_on, stay.political_theory) as member`;

/**
 * The members of a subtree on a day who match a filter, counted within the caller's scope by what is recorded of them: an
 * array for the function `member_structure`. By `SEX` it is
 * `select array_agg(row(r1::text, …, count)::member_group) from (select stay.sex as r1, …, count(*) … group by 1, 2, 3)`.
 */
export function groupsUnder(
  db: ReadDatabase,
  organization: Expression<number>,
  asOf: Bound<Day>,
  { by, filter, isScoped }: MembersCounted,
) {
  const values = Array.from(
    { length: mostAttributes },
    (_, place) => sql`${recordedValue(by[place], asOf)} as ${sql.raw(`r${place + 1}`)}`,
  );
  // PostgreSQL expects ten cells of an array, and of an average organization one: for that it would sort the members.
  return sql`coalesce((select array_agg(row(r1::text, r2::text, r3::text, count)::member_group) from (
    select ${sql.join(values)}, count(*)::int as count
    from unnest(array(select descendant_id from organization_closure
      where organization_closure.ancestor_id = ${organization} and ${holdsOn('organization_closure', asOf)})) as cell (id)
    join member_stay as stay on stay.organization_id = cell.id and ${holdsOn('stay', asOf)}
    ${memberOfStay(filter)}
    where ${filter ? memberFilter.condition(filter, { db, asOf, isScoped, hasStay: true }) : sql`true`}
    group by 1, 2, 3) as counted), '{}')`;
}

import { type Expression, sql } from 'kysely';
import { recordedOf } from '../../../migrations/statistics/recorded-values.ts';
import { type Bound, TextOf } from '../../database/bound.ts';
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

/** A placeholder for the organization in a statement of its own, which gets it from the outer statement. */
const given = Symbol('organization');

/**
 * The members of a subtree on a day who match a filter, counted within the caller's scope by what is recorded of them: an
 * array for the function `member_structure`. By `SEX` it is `counted_groups('select array_agg(row(r1::text, …,
 * count)::member_group) from (select stay.sex as r1, …, count(*) … where place.ancestor_id = %3$L …', array[…])`: a statement
 * of its own, which PostgreSQL plans for this organization, and runs in parallel for a large one.
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
  const statement =
    sql`select coalesce(array_agg(row(r1::text, r2::text, r3::text, count)::member_group), '{}') from (
    select ${sql.join(values)}, count(*)::int as count
    from organization_closure as place
    join member_stay as stay on stay.organization_id = place.descendant_id and ${holdsOn('stay', asOf)}
    ${memberOfStay(filter)}
    where place.ancestor_id = ${given} and ${holdsOn('place', asOf)}
      and ${filter ? memberFilter.condition(filter, { db, asOf, isScoped, hasStay: true }) : sql`true`}
    group by 1, 2, 3) as counted`.compile(db);
  const template = statement.sql.replaceAll('%', '%%').replaceAll(/\$(\d+)/g, '%$1$$L');
  const parameters = statement.parameters.map((parameter) =>
    parameter === given ? sql`${organization}::text` : sql`${new TextOf(parameter)}::text`,
  );
  return sql`counted_groups(${template}, array[${sql.join(parameters)}])`;
}

import { type Expression, type RawBuilder, sql } from 'kysely';
import { type Bound, bind } from '../../database/bound.ts';
import { defineRelation } from '../../graph/relation.ts';
import { type Day, today } from '../../shared/dates.ts';
import { meetingSummaries } from '../meeting/meeting-summary.loaders.ts';
import { grassrootsKinds } from '../organization/organization-state.entity.ts';
import { lastYearOn } from './target.loaders.ts';

export type TargetResult = 'MET' | 'EXCEEDED' | 'MISSED' | 'NOT_YET_DUE' | 'NO_DATA';

/** The records of one year, or of a whole span, against a target. */
export interface TargetOutcomeRow {
  fromYear: number;
  toYear: number;
  actual: number | null;
  result: TargetResult;
  surplus: number | null;
}

interface OutcomesOf {
  /** The years asked for; null where that end is open. */
  fromYear: Bound<number | null>;
  toYear: Bound<number | null>;
  /** Spans that end by this day are due. */
  asOf: Bound<Day>;
}

/** Selects the outcomes as they were on a day. A year that has not ended is due on no day. */
export const outcomesAsOf = (asOf: Day, fromYear?: number, toYear?: number): OutcomesOf => ({
  fromYear: bind(fromYear ?? null),
  toYear: bind(toYear ?? null),
  asOf: bind(asOf < today() ? asOf : today()),
});

const years = sql`between span.from_year and span.due_year`;
const days = sql`between make_date(span.from_year, 1, 1) and make_date(span.due_year, 12, 31)`;

/** Joins the grade of a rating, by the scheme of its year. */
const grades = sql`join rating_year_grade using (subject, year, grade)
  join rating_scheme_grade using (scheme_id, subject, grade)`;

/** A row where something changed on a day of the span, in a roll-up by days. */
const changed = (rollup: 'counted_organization' | 'counted_probation') => sql`
  select null::bigint, null::bigint where exists (
    select from ${sql.table(rollup)} where ancestor_id = target.organization_id and day ${days}
    group by day having sum(count) <> 0)`;

/**
 * Everything that is recorded under the organization of a target for the years of a span that is due, as rows of what
 * was `reached` and the `base` of which it is a share; both are null where the row is not about the indicator. No row
 * at all means that nothing is recorded: no rating of the years is decided, and in them no meeting was held, no member
 * was admitted, recognized, came or went, and no organization was established, upgraded, renamed or dissolved. Roll-ups have rows that
 * cancel each other until they are merged, which count as none.
 */
const recorded: readonly RawBuilder<unknown>[] = [
  sql`
  select case when good_or_better then base else 0 end as reached, base from (
    select good_or_better, case
        when subject = 'MEMBER' then case when target.indicator = 'MEMBERS_GOOD_OR_BETTER' then rated.count end
        when kind in (${sql.join(grassrootsKinds.map((kind) => sql.lit(kind)))})
          then case when target.indicator = 'GRASSROOTS_GOOD_OR_BETTER' then rated.count end
      end as base
    from (
      select subject, kind, year, grade, sum(count) as count from counted_rating
      where ancestor_id = target.organization_id and year ${years}
      group by subject, kind, year, grade having sum(count) <> 0) as rated ${grades}) as rated`,
  sql`
  select good_or_better::int, 1 from organization_rating ${grades}
  where target.indicator = 'OWN_RATING_GOOD_OR_BETTER' and organization_id = target.organization_id
    and year ${years} and stage = 'DECIDED'`,
  sql`
  select case when target.indicator = 'ADMISSIONS' and type = 'ADMITTED' and inward then sum(count) end, null
  from counted_movement where ancestor_id = target.organization_id and year ${years}
  group by year, type, inward having sum(count) <> 0`,
  sql`
  select met.reached, met.base
  from (select distinct year from counted_meeting where ancestor_id = target.organization_id and year ${years}
    group by year, regular, months having sum(count) > 0) as held
  left join lateral (
    select "cellsThatMetEnough" as reached, cells as base
    from (${meetingSummaries(sql.ref('target.organization_id'), {
      fromYear: sql.ref('held.year'),
      toYear: sql.ref('held.year'),
    })}) as summary
    where target.indicator = 'CELLS_THAT_MET_ENOUGH') as met on true`,
  changed('counted_probation'),
  changed('counted_organization'),
  sql`
  select null, null where exists (
    select from organization_closure as place join organization_event as event on event.organization_id = place.descendant_id
    where place.ancestor_id = target.organization_id and event.type = 'RENAMED' and event.effective_on ${days}
      and place.valid_from <= event.effective_on and place.valid_to > event.effective_on)`,
];

/**
 * The outcomes of a target, oldest first: one for each of its years, or one for the whole span. An open target goes on
 * to the year of the day, at least to its first. Shares are compared as products of whole numbers: 61 of 68 misses 90
 * per cent, since 61 × 100 is less than 90 × 68.
 */
export const outcomesOf = defineRelation({
  rows: (_context, target: Expression<number>, { fromYear, toYear, asOf }: OutcomesOf) =>
    sql<TargetOutcomeRow>`
      select span.from_year as "fromYear", span.to_year as "toYear", figure.reached::float8 / figure.base as actual,
        case when span.due_year is null then 'NOT_YET_DUE' when figure.base is null then 'NO_DATA'
          when figure.reached > figure.due then 'EXCEEDED' when figure.reached = figure.due then 'MET' else 'MISSED'
        end as result,
        ((figure.reached - figure.due) / figure.due)::float8 as surplus
      from target
      cross join lateral (select ${lastYearOn(asOf)}::int as last) as term
      cross join lateral (
        select asked.from_year, asked.to_year,
          case when make_date(asked.to_year, 12, 31) <= ${asOf}::date then asked.to_year end as due_year
        from (
          select year, year from generate_series(
            greatest(target.from_year, ${fromYear}::int),
            least(term.last, coalesce(${toYear}::int, case when term.last is null
              then greatest(target.from_year, extract(year from ${asOf}::date)::int) end))) as year
          where target.yearly
          union all
          select target.from_year, term.last
          where not target.yearly and coalesce(target.from_year <= ${toYear}::int, true)
            and coalesce(term.last >= ${fromYear}::int, true)
        ) as asked (from_year, to_year)) as span
      cross join lateral (
        select count(*) as rows, coalesce(sum(reached), 0) as reached, sum(base) as base
        from (${sql.join(recorded, sql` union all `)}) as recorded) as counted
      cross join lateral (
        select reached, base, base * target.value as due from (
          select case target.unit when 'PERCENT' then counted.reached * 100
              when 'YES_OR_NO' then (counted.reached = counted.base)::int else counted.reached end as reached,
            case when counted.rows > 0 then case target.unit when 'PERCENT' then nullif(counted.base, 0)
              when 'YES_OR_NO' then sign(counted.base) else 1 end end as base) as measured) as figure
      where target.id = ${target}
      order by span.from_year`,
});

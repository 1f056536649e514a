import { type Expression, type RawBuilder, sql } from 'kysely';
import { defineRelation } from '../../graph/relation.ts';
import type { AttendanceBasis } from './attendance-basis.ts';
import type { MeetingSummaryType } from './meeting-summary.type.ts';

/** The ends of the columns of rates, by their basis. */
export const rateColumns = {
  ALL_MEMBERS: 'OfAll',
  LESS_EXEMPT: 'OfDue',
  LESS_EXEMPT_AND_EXCUSED: 'OfUnexcused',
} as const satisfies Record<AttendanceBasis, string>;
type RateColumn = `${'rate' | 'lowest' | 'highest'}${(typeof rateColumns)[AttendanceBasis]}`;

/** The meetings of the cells of a subtree in one year. */
export type MeetingSummaryRow = MeetingSummaryType & Record<RateColumn, number | null>;

/** The members who were due by each basis, as columns of sums. */
const due: Record<AttendanceBasis, RawBuilder<number>> = {
  ALL_MEMBERS: sql`held.present + held.excused + held.unexcused + held.exempt`,
  LESS_EXEMPT: sql`held.present + held.excused + held.unexcused`,
  LESS_EXEMPT_AND_EXCUSED: sql`held.present + held.unexcused`,
};

const bases = Object.keys(rateColumns) as AttendanceBasis[];

const rates = (organization: Expression<number>) =>
  bases.flatMap((basis) => {
    const extreme = (end: 'lowest' | 'highest') =>
      sql`(select ${sql.ref(end)} from counted_attendance
        where ancestor_id = ${organization} and year = span.year and basis = ${sql.lit(basis)})
        as ${sql.ref(`${end}${rateColumns[basis]}`)}`;
    return [
      sql`held.present::float8 / nullif(${due[basis]}, 0) as ${sql.ref(`rate${rateColumns[basis]}`)}`,
      extreme('lowest'),
      extreme('highest'),
    ];
  });

const rule = (key: string) => sql<string | null>`(
  select value #>> '{}' from regulation where key = ${sql.lit(key)}
    and valid_from <= make_date(span.year, 12, 31) and valid_to > make_date(span.year, 12, 31))`;

/** Years, both included: known, or columns of a surrounding query. */
interface Years {
  fromYear: number | Expression<number>;
  toYear: number | Expression<number>;
}

/**
 * The meetings of whole subtrees, one row a year, by the rules of its last day. A cell counts in the tree of that day,
 * or of its own last day where it ended before. Cells without any meeting are those that exist, less those in the
 * distribution of cells by their meetings.
 */
export const meetingSummaries = (organization: Expression<number>, { fromYear, toYear }: Years) =>
  sql<MeetingSummaryRow>`
      select span.year, owing.cells, held.regular, held.thematic, held.extraordinary,
        held.met_enough as "cellsThatMetEnough",
        case when owing.whole > 0 then case when held.whole < owing.whole then 0 else held.fewest end end as "fewestRegular",
        case when owing.whole > 0 then coalesce(held.most, 0) end as "mostRegular",
        case when rules.thematic then owing.thematic end as "cellsOwingThematic",
        case when rules.thematic then held.met_thematic end as "cellsThatMetThematic",
        ${sql.join(rates(organization))}
      from generate_series(${fromYear}::int, ${toYear}::int) as span (year)
      cross join lateral (
        select coalesce(${rule('meeting.regular-per-month')}::int, 0) as monthly,
          coalesce(${rule('meeting.thematic-each-quarter')}::boolean, false) as thematic) as rules
      cross join lateral (
        select coalesce(sum(count) filter (where months * rules.monthly > 0), 0)::int as cells,
          coalesce(sum(count) filter (where months = 12), 0)::int as whole,
          coalesce(sum(count) filter (where owes_thematic), 0)::int as thematic
        from counted_cell where ancestor_id = ${organization} and until_year > span.year) as owing
      cross join lateral (
        select coalesce(sum(regular * cells), 0)::int as regular,
          coalesce(sum(thematic), 0)::int as thematic, coalesce(sum(extraordinary), 0)::int as extraordinary,
          coalesce(sum(cells) filter (where months * rules.monthly > 0 and regular >= months * rules.monthly), 0)::int as met_enough,
          coalesce(sum(cells) filter (where months = 12), 0)::int as whole,
          min(regular) filter (where months = 12) as fewest, max(regular) filter (where months = 12) as most,
          coalesce(sum(met_thematic), 0)::int as met_thematic,
          sum(exempt) as exempt, sum(present) as present, sum(excused) as excused, sum(unexcused) as unexcused
        from (
          select regular, months, sum(count) as cells, sum(met_thematic) as met_thematic, sum(thematic) as thematic,
            sum(extraordinary) as extraordinary, sum(exempt) as exempt, sum(present) as present,
            sum(excused) as excused, sum(unexcused) as unexcused
          from counted_meeting where ancestor_id = ${organization} and year = span.year
          group by regular, months having sum(count) > 0) as distribution) as held
      order by span.year`;

/** See `meetingSummaries`. */
export const meetingSummariesOf = defineRelation({
  rows: (_context, organization: Expression<number>, years: { fromYear: number; toYear: number }) =>
    meetingSummaries(organization, years),
});

import { sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import { defineLoader } from '../shared/loader.ts';
import type { MemberEventType } from './member-event.entity.ts';

interface Years {
  fromYear: number;
  toYear: number;
}

interface YearCount {
  id: number;
  year: number;
  count: number;
}

/** Members at the end of each year, and of the year before the first. */
const closings = (db: ReadDatabase, ids: readonly number[], { fromYear, toYear }: Years) =>
  sql<YearCount>`
    select ancestor_id as id, year, count(*)::int as count
    from generate_series(${fromYear}::int - 1, ${toYear}::int) as year
      cross join make_date(year, 12, 31) as day
      join counted_membership on placed_from <= day and placed_to > day and valid_from <= day and valid_to > day
    where ancestor_id = any(${ids}::int[])
    group by ancestor_id, year`.execute(db);

type Flow = YearCount & { type: MemberEventType; inward: boolean };

/** Movements across the edge of each subtree as it stood on their day. */
const flows = (db: ReadDatabase, ids: readonly number[], { fromYear, toYear }: Years) =>
  sql<Flow>`
    select ancestor_id as id, extract(year from effective_on)::int as year, type, inward, count(*)::int as count
    from counted_movement
    where ancestor_id = any(${ids}::int[])
      and effective_on between make_date(${fromYear}::int, 1, 1) and make_date(${toYear}::int, 12, 31)
      and type <> 'REASSIGNED'
    group by ancestor_id, 2, type, inward`.execute(db);

/** The movement of members of whole subtrees, one entry a year. */
export const memberMovementsOf = defineLoader(async ({ db }, ids: readonly number[], years: Years) => {
  const [closed, flowed] = await Promise.all([closings(db, ids, years), flows(db, ids, years)]);
  const closingOf = new Map(closed.rows.map(({ id, year, count }) => [`${id} ${year}`, count]));
  const flowsOf = Map.groupBy(flowed.rows, ({ id, year }) => `${id} ${year}`);

  const summary = (id: number, year: number) => {
    const ofYear = flowsOf.get(`${id} ${year}`) ?? [];
    const total = (inward: boolean, ...types: MemberEventType[]) =>
      ofYear.reduce(
        (sum, flow) => (flow.inward === inward && types.includes(flow.type) ? sum + flow.count : sum),
        0,
      );
    const opening = closingOf.get(`${id} ${year - 1}`) ?? 0;
    const closing = closingOf.get(`${id} ${year}`) ?? 0;
    const inflow = {
      admitted: total(true, 'ADMITTED'),
      transferredIn: total(true, 'TRANSFERRED', 'TRANSFERRED_IN'),
    };
    const outflow = {
      transferredOut: total(false, 'TRANSFERRED', 'TRANSFERRED_OUT'),
      died: total(false, 'DIED'),
      expelled: total(false, 'EXPELLED'),
      removed: total(false, 'REMOVED'),
      resigned: total(false, 'RESIGNED'),
    };
    const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
    return {
      year,
      opening,
      ...inflow,
      ...outflow,
      reorganized: closing - opening - sum(inflow) + sum(outflow),
      closing,
    };
  };
  const span = Array.from(
    { length: years.toYear - years.fromYear + 1 },
    (_, index) => years.fromYear + index,
  );
  return new Map(ids.map((id) => [id, span.map((year) => summary(id, year))]));
});

import { sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineLoader } from '../../graph/loader.ts';
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

/** By how much members became fewer in each year, and by how much they do in all time after the last. */
const declines = (db: ReadDatabase, ids: readonly number[], { fromYear, toYear }: Years) =>
  sql<YearCount>`
    select ancestor_id as id, extract(year from least(day, make_date(${toYear}::int + 1, 1, 1)))::int as year,
      sum(count)::int as count
    from counted_membership
    where ancestor_id = any(${ids}::int[]) and day >= make_date(${fromYear}::int, 1, 1)
    group by ancestor_id, 2`.execute(db);

/** Members at the end of each year, and of the year before the first: as many as leave in all time after it. */
function closingsOf(declined: readonly YearCount[], { fromYear, toYear }: Years): Map<number, number> {
  const byYear = new Map(declined.map(({ year, count }) => [year, count]));
  const closings = new Map<number, number>();
  let members = 0;
  for (let year = toYear; year >= fromYear - 1; year--) {
    members += byYear.get(year + 1) ?? 0;
    closings.set(year, members);
  }
  return closings;
}

type Flow = YearCount & { type: MemberEventType; inward: boolean };

/** Movements across the edge of each subtree as it stood on their day. */
const flows = (db: ReadDatabase, ids: readonly number[], { fromYear, toYear }: Years) =>
  sql<Flow>`
    select ancestor_id as id, year, type, inward, sum(count)::int as count
    from counted_movement
    where ancestor_id = any(${ids}::int[]) and year between ${fromYear} and ${toYear} and type <> 'REASSIGNED'
    group by ancestor_id, year, type, inward`.execute(db);

/** The movement of members of whole subtrees, one entry a year. */
export const memberMovementsOf = defineLoader(async ({ db }, ids: readonly number[], years: Years) => {
  const [declined, flowed] = await Promise.all([declines(db, ids, years), flows(db, ids, years)]);
  const declinesOf = Map.groupBy(declined.rows, ({ id }) => id);
  const flowsOf = Map.groupBy(flowed.rows, ({ id, year }) => `${id} ${year}`);

  const summary = (id: number, year: number, closings: ReadonlyMap<number, number>) => {
    const ofYear = flowsOf.get(`${id} ${year}`) ?? [];
    const total = (inward: boolean, ...types: MemberEventType[]) =>
      ofYear.reduce(
        (sum, flow) => (flow.inward === inward && types.includes(flow.type) ? sum + flow.count : sum),
        0,
      );
    const opening = closings.get(year - 1) ?? 0;
    const closing = closings.get(year) ?? 0;
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
  return new Map(
    ids.map((id) => {
      const closings = closingsOf(declinesOf.get(id) ?? [], years);
      return [id, span.map((year) => summary(id, year, closings))];
    }),
  );
});

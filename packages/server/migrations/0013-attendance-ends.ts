import { Migration } from '@mikro-orm/migrations';

/** The rate at one end of the cells of a subtree in a year, as SQL. */
const end = (order: 'asc' | 'desc') => `(
      select rate from attendance_rollup as rolled
      where rolled.ancestor_id = place.organization_id and rolled.year = held.year and rolled.basis = measured.basis
        and (
          select sum(count) from attendance_rollup as equal
          where equal.ancestor_id = rolled.ancestor_id and equal.year = rolled.year and equal.basis = rolled.basis
            and equal.rate = rolled.rate
          having sum(count) > 0) is not null
      order by rate ${order} limit 1)`;

/**
 * The lowest and the highest rates of attendance, read from the two ends of the index. PostgreSQL expects the few rates
 * of an average organization, and took all rates of the nation to sort them, since it had to group them. Here it expects
 * to be done with the first, because it takes `is not null` to hold of almost all rows.
 */
export class AttendanceEnds extends Migration {
  override up(): void {
    this.addSql(`create or replace view counted_attendance as
      select place.organization_id as ancestor_id, held.year, measured.basis,
        ${end('asc')} as lowest, ${end('desc')} as highest
      from counted_place as place
      cross join lateral (select distinct year from meeting_rollup where ancestor_id = place.organization_id) as held
      cross join unnest(enum_range(null::attendance_basis)) as measured (basis)
      where place.until > make_date(held.year, 12, 31)`);
  }
}

import { type Change, changes, deltaOf, recountOf } from '../baseline/rollup-parts.ts';
import { refuseOtherIsolation, yearOf } from './cell-years.ts';
import { rollups, type Sums } from './sums.ts';

const list = (names: readonly string[], write = (name: string) => name) => names.map(write).join(', ');
const namesOf = ({ keys }: Sums) => Object.keys(keys);
const added = ({ sums }: Sums) => list(sums, (sum) => `sum(${sum})::integer as ${sum}`);
const isAny = ({ sums }: Sums) =>
  `row(${list(sums, (sum) => `sum(${sum})`)}) <> row(${list(sums, () => '0')})`;

const tableOf = ([table, rollup]: [string, Sums]): string[] => [
  `create table ${table} (${list(Object.entries(rollup.keys).map((column) => column.join(' ')))},
    ${list(rollup.sums, (sum) => `${sum} integer not null`)})`,
  `create index ${table}_key on ${table} (${list(namesOf(rollup))})`,
  `create view ${table}_fault as
    select ${list(namesOf(rollup))}, ${added(rollup).replace('as count', 'as missing')}
    from (${recountOf(rollup)}
      union all select ${list(namesOf(rollup))}, ${list(rollup.sums, (sum) => `-${sum}`)} from ${table}) as both_ways
    group by ${list(namesOf(rollup))} having ${isAny(rollup)}`,
  `comment on view ${table}_fault is 'What a recount of the records finds missing, or too much.'`,
];

/**
 * Adds a difference to a roll-up: to a row with its keys that no other transaction has locked, which goes where nothing
 * is left of it, and otherwise in a row of its own. No writer waits for another, and keys have as many rows as there were
 * writers of them at the same time, whatever the number of changes. A row that another transaction changed meanwhile is
 * not found by its place, and counts as locked.
 */
function add(table: string, rollup: Sums, delta: string): string {
  const { sums } = rollup;
  const keys = list(namesOf(rollup));
  const equal = namesOf(rollup).map((key) => `kept.${key} = delta.${key}`);
  const left = `row(${list(sums, (sum) => `kept.${sum} + held.${sum}`)}) = row(${list(sums, () => '0')})`;
  // Taken off what is to be inserted, which is one grouping where a join could be of all with all.
  const done = `returning ${list(namesOf(rollup), (key) => `held.${key}`)}, ${list(sums, (sum) => `-held.${sum} as ${sum}`)}`;
  return `
    with delta as materialized (
      select ${keys}, ${added(rollup)} from (${delta}) as delta group by ${keys} having ${isAny(rollup)}),
    held as materialized (
      select delta.*, found.place from delta cross join lateral (
        select kept.ctid as place from ${table} as kept where ${equal.join(' and ')}
        limit 1 for update skip locked) as found),
    removed as (
      delete from ${table} as kept using held where kept.ctid = held.place and ${left} ${done}),
    changed as (
      update ${table} as kept set ${list(sums, (sum) => `${sum} = kept.${sum} + held.${sum}`)}
      from held where kept.ctid = held.place and not ${left} ${done})
    insert into ${table} (${keys}, ${list(sums)})
    select ${keys}, ${added(rollup)}
    from (select ${keys}, ${list(sums)} from delta union all table removed union all table changed) as undone
    group by ${keys} having ${isAny(rollup)};`;
}

const transitions: Record<Change, string> = {
  insert: 'new table as added',
  delete: 'old table as removed',
  update: 'old table as removed new table as added',
};

/** A change of places waits for those who record meetings there. For the other tables their own triggers have locked. */
const lockPlaces = (change: Change) => `
      perform from organization where id in (select descendant_id from (${changes[change]}) as touched) order by id for update;`;

const keep = (table: string): string[] => [
  `create function roll_up_meetings_of_${table}() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  begin ${refuseOtherIsolation}
    ${(Object.keys(changes) as Change[])
      .map((change) => {
        const additions = Object.entries(rollups).map(([name, rollup]) => {
          const delta = deltaOf(rollup, table, change);
          return delta === undefined ? '' : add(name, rollup, delta);
        });
        const lock = table === 'organization_closure' ? lockPlaces(change) : '';
        return `if tg_op = '${change.toUpperCase()}' then ${lock} ${additions.join('')} end if;`;
      })
      .join('\n')}
    return null;
  end $$`,
  ...Object.entries(transitions).map(
    ([change, transition]) => `create trigger roll_up_meetings_${change} after ${change} on ${table}
    referencing ${transition} for each statement execute function roll_up_meetings_of_${table}()`,
  ),
];

/** The views by which the API reads the roll-ups. They end with the day on which an organization left the scope. */
const reads: readonly string[] = [
  `create view counted_place as
  select organization_id, 'infinity'::date as until from counted_now
  union all select organization_id, until from counted_until`,
  // For a caller out of whose scope an organization went, all its cells ended with the year before.
  `create view counted_cell as
  select place.organization_id as ancestor_id, until_year, months, owes_thematic, count
  from counted_now as place join cell_rollup as rolled on rolled.ancestor_id = place.organization_id
  union all
  select place.organization_id, rolled.until_year, rolled.months, rolled.owes_thematic, rolled.count
  from counted_until as place cross join lateral (
    select least(until_year, ${yearOf('place.until')}) as until_year, months, owes_thematic, sum(count)::integer as count
    from cell_rollup where ancestor_id = place.organization_id group by 1, 2, 3) as rolled`,
  `create view counted_meeting as
  select place.organization_id as ancestor_id, ${list([...namesOf(rollups.meeting_rollup as Sums).slice(1), ...(rollups.meeting_rollup as Sums).sums])}
  from counted_place as place join meeting_rollup as rolled on rolled.ancestor_id = place.organization_id
  where place.until > make_date(year, 12, 31)`,
  // Each end is one step into an index, whatever the number of cells.
  `create view counted_attendance as
  select place.organization_id as ancestor_id, held.year, measured.basis,
    ${list(
      ['lowest', 'highest'],
      (end) => `(
      select rate from attendance_rollup as rolled
      where rolled.ancestor_id = place.organization_id and rolled.year = held.year and rolled.basis = measured.basis
      group by rate having sum(count) > 0 order by rate ${end === 'lowest' ? 'asc' : 'desc'} limit 1) as ${end}`,
    )}
  from counted_place as place
  cross join lateral (select distinct year from meeting_rollup where ancestor_id = place.organization_id) as held
  cross join unnest(enum_range(null::attendance_basis)) as measured (basis)
  where place.until > make_date(held.year, 12, 31)`,
];

/** Figures of the meetings of whole subtrees, kept with the writes as those of the baseline are. */
export const rollUps: readonly string[] = [
  ...Object.entries(rollups).flatMap(tableOf),
  ...['cell_span', 'meeting_year', 'organization_closure'].flatMap(keep),
  ...reads,
];

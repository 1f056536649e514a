import { type Change, changes, deltaOf, type Rollup, recountOf, rollups } from './rollup-parts.ts';

/** A table that roll-ups are counted from, by the locks that keep the sums right between transactions. */
export interface CountedRecords {
  /** Selects the organizations, as `id`, on whose place in the tree the rows in `changed` depend. */
  organizations?: (changed: string) => string;
  /** Rows move what is counted from other tables: nothing may be counted there meanwhile. */
  isOfTree?: true;
  /** The column of the member with whose rows in other tables these are counted. */
  member?: string;
}

/** Roll-ups by their tables, and the tables that they are counted from. */
export interface RollupSet {
  rollups: Readonly<Record<string, Rollup>>;
  records: Readonly<Record<string, CountedRecords>>;
  /** The API reads these by functions that keep to the scope, and by no views. */
  areReadByFunctions?: true;
}

/** Rows that depend on the organizations in these columns. */
export const inColumns =
  (...columns: string[]): CountedRecords['organizations'] =>
  (changed) =>
    columns.map((column) => `select ${column} as id from ${changed}`).join(' union ');

/** Those of the first release. */
const baselineRollups: RollupSet = {
  rollups,
  records: {
    organization_closure: { organizations: inColumns('descendant_id'), isOfTree: true },
    organization_state: { organizations: inColumns('organization_id'), isOfTree: true },
    cell_membership: { organizations: inColumns('organization_id') },
    member_event: { organizations: inColumns('from_organization_id', 'to_organization_id') },
    organization_rating: { organizations: inColumns('organization_id') },
    member_rating: { organizations: inColumns('organization_id') },
  },
};

/** One change in so many merges the rows that it touched. */
const foldEvery = 32;

const transitions: Record<Change, string> = {
  insert: 'new table as added',
  delete: 'old table as removed',
  update: 'old table as removed new table as added',
};

const namesOf = ({ keys }: Rollup) => Object.keys(keys).join(', ');

const tableOf = (table: string, rollup: Rollup): string[] => {
  const { keys, moment } = rollup;
  const columns = Object.entries(keys).map(([column, type]) => `${column} ${type}`);
  const names = namesOf(rollup);
  const momentType = (keys[moment] as string).split(' ')[0];
  return [
    `create table ${table} (${columns.join(', ')}, count integer not null)`,
    `create index ${table}_key on ${table} (ancestor_id, ${moment})`,
    `create view ${table}_fault as
    select ${names}, sum(count)::integer as missing
    from (${recountOf(rollup)}
      union all select ${names}, -count from ${table}) as both_ways
    group by ${names} having sum(count) <> 0`,
    `comment on view ${table}_fault is 'What a recount of the records finds missing, or too much.'`,

    `create function fold_${table}(ancestors integer[], moments ${momentType}[]) returns void language sql as $$
      with folded as (
        delete from ${table} where ctid = any(array(
          select rolled.ctid from unnest(ancestors, moments) as touched (ancestor_id, moment)
          join ${table} as rolled on rolled.ancestor_id = touched.ancestor_id and rolled.${moment} = touched.moment
          for update of rolled skip locked))
        returning *)
      insert into ${table} (${names}, count)
      select ${names}, sum(count) from folded group by ${names} having sum(count) <> 0 $$`,
    `comment on function fold_${table} is
      'Merges rows with equal keys. A reader sees either those or the merged row; rows that another transaction has locked are left.'`,
    `revoke all on function fold_${table} from public`,
  ];
};

/** The statements of a trigger for one kind of change: locks, then the change's part in each roll-up. */
function steps({ rollups, records }: RollupSet, table: string, change: Change): string {
  const { organizations, isOfTree, member } = records[table] as CountedRecords;
  const changed = `(${changes[change]}) as changed`;
  const touched = organizations?.(changed) ?? '';
  const lock = (ids: string) =>
    `perform from organization where id in (${ids}) order by id for ${isOfTree ? 'update' : 'key share'};`;
  // The organizations that members came from or went to must keep their place meanwhile.
  const partners = `
      select unnest(array[from_organization_id, to_organization_id]) from member_event
      where from_organization_id in (${touched}) and to_organization_id is not null
      union select unnest(array[from_organization_id, to_organization_id]) from member_event
      where to_organization_id in (${touched}) and from_organization_id is not null`;
  const locks = [
    ...(organizations ? [lock(touched)] : []),
    ...(table === 'organization_closure' ? [lock(partners)] : []),
    ...(member
      ? [`perform from member where id in (select ${member} from ${changed}) order by id for no key update;`]
      : []),
  ];

  const additions = Object.entries(rollups).flatMap(([name, rollup]) => {
    const delta = deltaOf(rollup, table, change);
    if (delta === undefined) return [];
    const { moment } = rollup;
    const names = namesOf(rollup);
    return [
      `
      with changed as (
        insert into ${name} (${names}, count)
        select ${names}, sum(count) from (${delta}) as delta group by ${names} having sum(count) <> 0
        returning ancestor_id, ${moment})
      select array_agg(ancestor_id), array_agg(${moment}) from changed into ancestors, ${moment}s;
      if random() * ${foldEvery} < 1 then perform fold_${name}(ancestors, ${moment}s); end if;`,
    ];
  });
  return [...locks, ...additions].join('\n');
}

const keeping = (set: RollupSet, table: string): string =>
  `create or replace function roll_up_${table}() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  declare
    ancestors integer[];
    years smallint[];
    days date[];
  begin
    -- Rows that another transaction committed during the wait for a lock must be visible.
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception '% is only changed in transactions that are read committed', tg_table_name
        using errcode = 'feature_not_supported';
    end if;
    ${(Object.keys(changes) as Change[])
      .map((change) => `if tg_op = '${change.toUpperCase()}' then ${steps(set, table, change)} end if;`)
      .join('\n')}
    return null;
  end $$`;

const triggers = (table: string): string[] => [
  ...Object.entries(transitions).map(
    ([
      change,
      transition,
    ]) => `create trigger roll_up_${change} after ${change} on ${table} referencing ${transition}
    for each statement execute function roll_up_${table}()`,
  ),
];

/** The rebuild, for changes that triggers do not see, such as a load without them. */
const rebuilding = ({ rollups, records }: RollupSet): string =>
  `create or replace function rebuild_rollups() returns void language plpgsql set work_mem = '256MB' as $$
  begin
    lock table ${Object.keys(records).join(', ')} in share row exclusive mode;
    ${Object.entries(rollups)
      .map(
        ([table, rollup]) => `
    insert into ${table} (${namesOf(rollup)}, count)
    select ${namesOf(rollup)}, missing from ${table}_fault order by ancestor_id, ${rollup.moment};
    analyze ${table};`,
      )
      .join('\n')}
  end $$`;

const rebuild: string[] = [
  `comment on function rebuild_rollups is
    'Adds what is missing in the roll-ups and takes away what is too much, while nobody writes.'`,
  'revoke all on function rebuild_rollups from public',
  `create function rebuild_after_truncate() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  begin
    perform rebuild_rollups();
    return null;
  end $$`,
];

const rebuildAfterTruncate = (table: string): string =>
  `create trigger roll_up_truncate after truncate on ${table}
    for each statement execute function rebuild_after_truncate()`;

const columnsOf = ({ keys }: Rollup) => Object.keys(keys).slice(1);

/**
 * The view by which the API reads a roll-up. It ends with the day on which an organization left the scope: then all that
 * is counted by days ended, and no later year is counted.
 */
const countedBy = (table: string, rollup: Rollup): string => {
  const view = `create view counted_${table.replace('_rollup', '')} as`;
  const columns = columnsOf(rollup);
  if (rollup.moment === 'year')
    return `${view}
  select place.organization_id as ancestor_id, ${[...columns, 'count'].join(', ')}
  from (
    select organization_id, 'infinity' as until from counted_now
    union all select organization_id, until from counted_until
  ) as place join ${table} as rolled on rolled.ancestor_id = place.organization_id
  where place.until > make_date(year, 12, 31)`;
  const others = columns.filter((column) => column !== 'day');
  const day = 'least(day, place.until)';
  return `${view}
  select place.organization_id as ancestor_id, ${[...columns, 'count'].join(', ')}
  from counted_now as place join ${table} as rolled on rolled.ancestor_id = place.organization_id
  union all
  select place.organization_id, ${[...columns, 'count'].map((column) => `rolled.${column}`).join(', ')}
  from counted_until as place cross join lateral (
    select ${[...others, `${day} as day`, 'sum(count)::integer as count'].join(', ')}
    from ${table} where ancestor_id = place.organization_id
    group by ${[...others, day].join(', ')}) as rolled`;
};

/** The organizations of which the caller sees figures: those in scope now, and others until the day on which they left. */
const places: string[] = [
  // Evaluated for each organization that is asked about, not for each row of its roll-up.
  `create view counted_now as
  select id as organization_id from organization where (select granted_now('figures')) @> id`,
  `create view counted_until as
  select organization_id, max(valid_to) as until from organization_in_figures as place
  where valid_to < 'infinity' and not (select granted_now('figures')) @> organization_id
  group by organization_id`,
];

/**
 * The statements that add roll-ups to those of the first release, and to those that migrations added before;
 * `rebuild_rollups` then counts what is recorded.
 */
export function addRollups(added: RollupSet, before: readonly RollupSet[] = []): string[] {
  const known = [baselineRollups, ...before];
  const all = {
    rollups: Object.assign({}, ...[...known, added].map(({ rollups }) => rollups)) as RollupSet['rollups'],
    records: Object.assign({}, ...[...known, added].map(({ records }) => records)) as RollupSet['records'],
  };
  const sources = new Set(
    Object.values(added.rollups).flatMap(({ parts }) => parts.flatMap((part) => Object.values(part.sources))),
  );
  const isNew = (table: string) => !known.some(({ records }) => table in records);
  const read = added.areReadByFunctions ? {} : added.rollups;
  return [
    ...Object.entries(added.rollups).flatMap(([table, rollup]) => tableOf(table, rollup)),
    ...[...sources].map((table) => keeping(all, table)),
    ...[...sources].filter(isNew).flatMap((table) => [...triggers(table), rebuildAfterTruncate(table)]),
    ...Object.entries(read).map(([table, rollup]) => countedBy(table, rollup)),
  ];
}

/**
 * Figures of whole subtrees, kept with the writes. For each organization above, statement triggers add to a roll-up the
 * difference that a change makes to its sums. They never change rows that are there, so that writers do not wait for
 * each other at a common ancestor, and readers sum up what they find. For that reason there are no foreign keys either.
 *
 * Each trigger computes with the other tables as they are after its statement, so the sums are right after each
 * statement that changes one of the tables. Two locks keep them right between transactions: a transaction that changes
 * the place or kind of an organization locks its row, and one that changes records that are counted there shares it.
 *
 * Roll-ups follow from the records, and so are not in the audit.
 */
export const rollUps: readonly string[] = [
  ...Object.entries(rollups).flatMap(([table, rollup]) => tableOf(table, rollup)),
  ...Object.keys(baselineRollups.records).flatMap((table) => [
    keeping(baselineRollups, table),
    ...triggers(table),
  ]),
  rebuilding(baselineRollups),
  ...rebuild,
  ...Object.keys(baselineRollups.records).map(rebuildAfterTruncate),
  ...places,
  ...Object.entries(rollups).map(([table, rollup]) => countedBy(table, rollup)),
];

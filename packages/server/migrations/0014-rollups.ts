import { Migration } from '@mikro-orm/migrations';
import { counted } from './0012-row-security.ts';
import { type Change, changes, deltaOf, recountOf, rollups } from './0014-rollup-parts.ts';

/** What roll-ups are counted from, and the organizations of whose place in the tree each row has need or is part. */
const records: Readonly<Record<string, { organizations: string[]; isOfTree?: true }>> = {
  organization_closure: { organizations: ['descendant_id'], isOfTree: true },
  organization_state: { organizations: ['organization_id'], isOfTree: true },
  cell_membership: { organizations: ['organization_id'] },
  member_event: { organizations: ['from_organization_id', 'to_organization_id'] },
  organization_rating: { organizations: ['organization_id'] },
  member_rating: { organizations: ['organization_id'] },
};

/** One change in so many merges what it touched. */
const foldEvery = 32;

const namesOf = (table: string) => Object.keys(rollups[table]?.keys ?? {}).join(', ');

/**
 * Figures of whole subtrees, kept with the writes. Statement triggers add to a roll-up what a change adds to its
 * sums, for each organization above; nothing that stands there is changed, so that writers never wait for each
 * other at a common ancestor, and readers sum up what they find. For that reason there are no foreign keys either.
 *
 * Each trigger reckons with the other tables as they are when its statement is done, so the sums are right after
 * each statement that changes one of the tables. Between transactions two locks keep them right: who changes the
 * place or kind of an organization locks its row, and who changes what is counted there shares it.
 *
 * Roll-ups follow from the records, and so are not in the audit.
 */
export class Rollups extends Migration {
  override up(): void {
    for (const table of Object.keys(rollups)) this.rollup(table);
    for (const table of Object.keys(records)) this.keep(table);
    this.rebuild();
    this.addSql('select rebuild_rollups()');
    this.reads();
  }

  private rollup(table: string): void {
    const { keys, moment } = rollups[table] as (typeof rollups)[string];
    const columns = Object.entries(keys).map(([column, type]) => `${column} ${type}`);
    const names = namesOf(table);
    this.addSql(`create table ${table} (${columns.join(', ')}, count integer not null)`);
    this.addSql(`create index ${table}_key on ${table} (ancestor_id, ${moment})`);
    this.addSql(`
      create view ${table}_fault as
      select ${names}, sum(count)::integer as missing
      from (${recountOf(rollups[table] as (typeof rollups)[string])}
        union all select ${names}, -count from ${table}) as both_ways
      group by ${names} having sum(count) <> 0`);
    this.addSql(
      `comment on view ${table}_fault is 'What a recount of the records finds missing, or too much.'`,
    );

    const momentType = (keys[moment] as string).split(' ')[0];
    this.addSql(`
      create function fold_${table}(ancestors integer[], moments ${momentType}[]) returns void language sql as $$
        with folded as (
          delete from ${table} where ctid = any(array(
            select rolled.ctid from unnest(ancestors, moments) as touched (ancestor_id, moment)
            join ${table} as rolled on rolled.ancestor_id = touched.ancestor_id and rolled.${moment} = touched.moment
            for update of rolled skip locked))
          returning *)
        insert into ${table} (${names}, count)
        select ${names}, sum(count) from folded group by ${names} having sum(count) <> 0 $$`);
    this.addSql(`comment on function fold_${table} is
      'Puts rows that count the same into one. Whoever reads sees those or that; what another has in hand is left.'`);
    this.addSql(`revoke all on function fold_${table} from public`);
  }

  private keep(table: string): void {
    const branches = Object.keys(changes).map(
      (change) => `if tg_op = '${change.toUpperCase()}' then ${this.steps(table, change as Change)} end if;`,
    );
    this.addSql(`
      create function roll_up_${table}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      declare
        ancestors integer[];
        years smallint[];
        days date[];
      begin
        -- What was committed while it waited for a lock must be seen.
        if current_setting('transaction_isolation') <> 'read committed' then
          raise exception '% is only changed in transactions that are read committed', tg_table_name
            using errcode = 'feature_not_supported';
        end if;
        ${branches.join('\n')}
        return null;
      end $$`);
    const transitions = {
      insert: 'new table as added',
      delete: 'old table as removed',
      update: 'old table as removed new table as added',
    };
    for (const [change, transition] of Object.entries(transitions)) {
      this.addSql(`create trigger roll_up_${change} after ${change} on ${table} referencing ${transition}
        for each statement execute function roll_up_${table}()`);
    }
  }

  /** What a trigger does for one kind of change: locks, then the change's part in each roll-up. */
  private steps(table: string, change: Change): string {
    const { organizations, isOfTree } = records[table] as (typeof records)[string];
    const touched = organizations
      .map((column) => `select ${column} as id from (${changes[change]}) as changed`)
      .join(' union ');
    const lock = (ids: string) =>
      `perform from organization where id in (${ids}) order by id for ${isOfTree ? 'update' : 'key share'};`;
    // Nobody may meanwhile change the place of where its members came from or went to.
    const partners = `
      select unnest(array[from_organization_id, to_organization_id]) from member_event
      where from_organization_id in (${touched}) and to_organization_id is not null
      union select unnest(array[from_organization_id, to_organization_id]) from member_event
      where to_organization_id in (${touched}) and from_organization_id is not null`;
    const steps = [lock(touched), ...(table === 'organization_closure' ? [lock(partners)] : [])];

    for (const [rollup, definition] of Object.entries(rollups)) {
      const delta = deltaOf(definition, table, change);
      if (delta === undefined) continue;
      const { moment } = definition;
      const names = namesOf(rollup);
      steps.push(`
        with changed as (
          insert into ${rollup} (${names}, count)
          select ${names}, sum(count) from (${delta}) as delta group by ${names} having sum(count) <> 0
          returning ancestor_id, ${moment})
        select array_agg(ancestor_id), array_agg(${moment}) from changed into ancestors, ${moment}s;
        if random() * ${foldEvery} < 1 then perform fold_${rollup}(ancestors, ${moment}s); end if;`);
    }
    return steps.join('\n');
  }

  /** For what triggers do not see, such as a load without them. */
  private rebuild(): void {
    const additions = Object.keys(rollups).map(
      (table) => `
        insert into ${table} (${namesOf(table)}, count)
        select ${namesOf(table)}, missing from ${table}_fault order by ancestor_id, ${rollups[table]?.moment};
        analyze ${table};`,
    );
    this.addSql(`
      create function rebuild_rollups() returns void language plpgsql set work_mem = '256MB' as $$
      begin
        lock table ${Object.keys(records).join(', ')} in share row exclusive mode;
        ${additions.join('\n')}
      end $$`);
    this.addSql(`comment on function rebuild_rollups is
      'Adds what is missing in the roll-ups and takes away what is too much, while nobody writes.'`);
    this.addSql('revoke all on function rebuild_rollups from public');
    this.addSql(`
      create function rebuild_after_truncate() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform rebuild_rollups();
        return null;
      end $$`);
    for (const table of Object.keys(records)) {
      this.addSql(`create trigger roll_up_truncate after truncate on ${table}
        for each statement execute function rebuild_after_truncate()`);
    }
  }

  /** The API reads roll-ups through these, which tell of an organization nothing from the day on which it left the scope. */
  private reads(): void {
    for (const view of Object.keys(counted)) this.addSql(`drop view ${view}`);
    // Looked up for each organization that is asked about, not for each of its rows.
    this.addSql(`
      create view counted_now as
      select id as organization_id from organization where (select granted_now('figures')) @> id`);
    this.addSql(`
      create view counted_until as
      select organization_id, max(valid_to) as until from organization_in_figures as place
      where valid_to < 'infinity' and not (select granted_now('figures')) @> organization_id
      group by organization_id`);
    for (const rollup of ['rating', 'movement']) {
      const columns = Object.keys(rollups[`${rollup}_rollup`]?.keys ?? {}).slice(1);
      this.addSql(`
        create view counted_${rollup} as
        select place.organization_id as ancestor_id, ${columns.join(', ')}, count
        from (
          select organization_id, 'infinity' as until from counted_now
          union all select organization_id, until from counted_until
        ) as place join ${rollup}_rollup as rolled on rolled.ancestor_id = place.organization_id
        where place.until > make_date(year, 12, 31)`);
    }
    // On the day on which an organization left, all its members did, for who asks.
    this.addSql(`
      create view counted_membership as
      select place.organization_id as ancestor_id, own, day, count
      from counted_now as place join membership_rollup as rolled on rolled.ancestor_id = place.organization_id
      union all
      select place.organization_id, rolled.own, rolled.day, rolled.count
      from counted_until as place cross join lateral (
        select own, least(day, place.until) as day, sum(count)::integer as count
        from membership_rollup where ancestor_id = place.organization_id
        group by own, least(day, place.until)) as rolled`);
    for (const view of ['rating', 'movement', 'membership']) {
      this.addSql(`grant select on counted_${view} to dangbo_reader`);
    }
  }

  override down(): void {
    for (const view of ['rating', 'movement', 'membership', 'until', 'now'])
      this.addSql(`drop view counted_${view}`);
    this.addSql('drop function rebuild_after_truncate cascade');
    this.addSql('drop function rebuild_rollups');
    for (const table of Object.keys(records)) this.addSql(`drop function roll_up_${table} cascade`);
    for (const table of Object.keys(rollups)) {
      this.addSql(`drop function fold_${table}`);
      this.addSql(`drop view ${table}_fault`);
      this.addSql(`drop table ${table}`);
    }
    for (const [view, query] of Object.entries(counted)) {
      this.addSql(`create view ${view} as ${query}`);
      this.addSql(`grant select on ${view} to dangbo_reader`);
    }
  }
}

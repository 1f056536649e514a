import type { BulkSession } from './bulk.ts';

/** The kinds of checks, in the order in which restoring them is possible and cheapest. */
export type CheckKind = 'INDEX' | 'EXCLUSION' | 'REFERENCE';

interface Check {
  on: string;
  drop: string;
  create: string;
  /** A foreign key is made first and checked afterwards, beside others. */
  validate: string | null;
}

/** Statements that belong to one table. */
export interface TableChecks {
  table: string;
  create: string[];
  validate: string[];
}

/**
 * Takes from some tables what makes every single row costly: foreign keys, primary keys, unique and exclusion
 * constraints, and indexes. How each was defined is read from the database, so that nothing is to be kept in step with
 * the migrations, and written down in it: the start after a killed load restores everything.
 */
export async function suspendChecks(
  { query, begin, commit }: BulkSession,
  tables: readonly string[],
): Promise<void> {
  const names = tables.map((table) => `'${table}'::regclass`).join(', ');
  await begin();
  await query(`
      create table suspended_check as
      select row_number() over (order by kind, name) as position, checks.*
      from (
        select case contype when 'f' then 'REFERENCE' when 'x' then 'EXCLUSION' else 'INDEX' end as kind,
          oid as name, conrelid::regclass::text as "on",
          format('alter table %s drop constraint if exists %I', conrelid::regclass, conname) as drop,
          format('alter table %s add constraint %I %s%s', conrelid::regclass, conname, pg_get_constraintdef(oid),
            case contype when 'f' then ' not valid' end) as create,
          case contype when 'f' then format('alter table %s validate constraint %I', conrelid::regclass, conname) end as validate
        from pg_constraint
        where contype in ('f', 'p', 'u', 'x') and (conrelid in (${names}) or confrelid in (${names}))
        union all
        select 'INDEX', indexrelid, indrelid::regclass::text, format('drop index if exists %s', indexrelid::regclass),
          pg_get_indexdef(indexrelid), null
        from pg_index
        where indrelid in (${names})
          and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
      ) as checks`);
  await dropChecks(query);
  await commit();
}

/** True if a load has suspended checks and not restored them. */
export async function areChecksSuspended({ query }: BulkSession): Promise<boolean> {
  const [row] = await query<{ exists: boolean }>(
    `select to_regclass('suspended_check') is not null as exists`,
  );
  return row?.exists === true;
}

/** The statements that restore the checks of a kind, by table, the largest first. */
export async function suspendedChecks({ query }: BulkSession, kind: CheckKind): Promise<TableChecks[]> {
  const checks = await query<Check>(
    `select "on", "drop", "create", validate from suspended_check where kind = '${kind}'
    order by pg_table_size("on"::regclass) desc, position`,
  );
  return [...Map.groupBy(checks, (check) => check.on)].map(([table, ofTable]) => ({
    table,
    create: ofTable.map(({ create }) => create),
    validate: ofTable.flatMap(({ validate }) => validate ?? []),
  }));
}

/** Empties the tables and brings back all checks, however many are back already. */
export async function undoLoad(session: BulkSession, tables: readonly string[]): Promise<void> {
  if (!(await areChecksSuspended(session))) return;
  const { query, begin, commit } = session;
  await begin();
  await dropChecks(query);
  await setTriggers(session, tables, 'disable');
  await query(`truncate ${tables.join(', ')}`);
  await setTriggers(session, tables, 'enable');
  for (const kind of ['INDEX', 'EXCLUSION', 'REFERENCE'] as const) {
    for (const { create, validate } of await suspendedChecks(session, kind)) {
      for (const statement of [...create, ...validate]) await query(statement);
    }
  }
  await query('drop table suspended_check');
  await commit();
}

/** Switches the triggers of some tables, but for those of foreign keys. */
export async function setTriggers(
  { query }: BulkSession,
  tables: readonly string[],
  setting: 'disable' | 'enable',
): Promise<void> {
  for (const table of tables) await query(`alter table ${table} ${setting} trigger user`);
}

/** Foreign keys go first: they need the unique constraints that they point to. */
async function dropChecks(query: BulkSession['query']): Promise<void> {
  const checks = await query<Check>('select "drop" from suspended_check order by kind desc, position');
  for (const { drop } of checks) await query(drop);
}

import type { BulkTransaction } from './bulk.ts';

interface Definition {
  drop: string;
  create: string;
}

/**
 * Takes from some tables what makes every single row costly: foreign keys, unique and exclusion constraints,
 * indexes, and triggers; primary keys stay. Gives what brings all back, which checks every row at once.
 * How each was defined is read from the database, so that nothing is to be kept in step with the migrations.
 */
export async function suspendChecks(
  { query }: BulkTransaction,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const names = tables.map((table) => `'${table}'::regclass`).join(', ');
  const constraints = await query<Definition>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint
    where contype in ('f', 'u', 'x') and (conrelid in (${names}) or confrelid in (${names}))
    order by contype = 'f' desc, oid`);
  const indexes = await query<Definition>(`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as create
    from pg_index
    where indrelid in (${names})
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    order by indexrelid`);
  // Foreign keys go first and come last: they need the unique constraints that they point to.
  const definitions = [...constraints, ...indexes];
  for (const { drop } of definitions) await query(drop);
  for (const table of tables) await query(`alter table ${table} disable trigger user`);

  return async () => {
    for (const { create } of definitions.reverse()) await query(create);
    for (const table of tables) await query(`alter table ${table} enable trigger user`);
  };
}

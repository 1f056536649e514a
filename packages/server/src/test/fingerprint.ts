import type { Database } from '../database/database.ts';

/** The rows of every table and the last transaction that wrote one: every change shows, also one that changes no value. */
export async function fingerprint({ orm }: Database): Promise<Record<string, string>> {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace",
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, concat_ws(' ', count(*), max(xmin::text::bigint)) as content from ${name}`,
  );
  const rows = await em.execute<{ name: string; content: string }[]>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

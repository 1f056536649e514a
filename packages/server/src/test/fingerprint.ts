import type { Database } from '../database/database.ts';

/** The rows of every table and the last transaction that wrote one: every change shows, also one that changes no value. */
export async function fingerprint({ orm }: Database): Promise<Record<string, string>> {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace",
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await em.execute<{ content: string }[]>(
      `select concat_ws(' ', count(*), max(xmin::text::bigint)) as content from ${name}`,
    );
    found[name] = row?.content ?? '';
  }
  return found;
}

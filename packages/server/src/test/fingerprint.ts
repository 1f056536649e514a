import type { Database } from '../database/database.ts';

/** A digest of the content of every table, in which any change shows. */
export async function fingerprint({ orm }: Database): Promise<Record<string, string>> {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace",
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await em.execute<{ content: string }[]>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as content from ${name} as t`,
    );
    found[name] = row?.content ?? '';
  }
  return found;
}

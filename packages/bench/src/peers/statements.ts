import { withClient } from './with-client.ts';

/** The setting with which PostgreSQL counts statements, until `stopCounting`. */
export const countingSettings = ['shared_preload_libraries=pg_stat_statements'];

/** SQL statements per request: reads, and those around them that open and close the transaction. */
export interface Statements {
  reading: number;
  around: number;
}

const requests = 10;
const isAround = `query ~* '^\\s*(begin|start|commit|rollback|set |deallocate)' or query ~* '^\\s*(select [^(]*(pg_backend_pid\\(\\)[^(]*)?|with [^;]*\\m)set_config'`;

/** Counts the statements of some requests, which `send` sends by their index, while nothing else runs. */
export const countStatements = (
  databaseUrl: string,
  send: (index: number) => Promise<unknown>,
): Promise<Statements> =>
  withClient(databaseUrl, async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await send(0);
    await client.query('select pg_stat_statements_reset()');
    for (let index = 1; index <= requests; index++) await send(index);
    const { rows } = await client.query(
      `select coalesce(sum(calls) filter (where not (${isAround})), 0)::float / ${requests} as reading,
        coalesce(sum(calls) filter (where ${isAround}), 0)::float / ${requests} as around
      from pg_stat_statements where query !~ 'pg_stat_statements'`,
    );
    return rows[0];
  });

/** Stops the counting, so that its cost is not measured. */
export const stopCounting = (databaseUrl: string): Promise<void> =>
  withClient(databaseUrl, async (client) => {
    await client.query("alter system set pg_stat_statements.track = 'none'");
    await client.query('select pg_reload_conf()');
  });

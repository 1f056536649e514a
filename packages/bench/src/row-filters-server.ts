import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Tables } from '../../server/src/database/tables.ts';
import { ReadSession } from '../../server/src/guard/scope/read-session.ts';
import { readConfig } from '../../server/src/shared/config.ts';
import { scopesOf } from '../../server/src/shared/permission.ts';
import { start } from '../../server/src/start.ts';
import { makeCallers } from '../../server/src/test/callers.ts';

/** A server whose parent process switches row filters and policies off and on. */
const [databaseUrl = '', auditDirectory = ''] = process.argv.slice(2);

const { url, database, stop } = await start(
  readConfig({ PORT: '0', DATABASE_URL: databaseUrl, AUDIT_DIR: auditDirectory, SAMPLE: 'bloc' }),
);
const client = database.orm.em.fork().getKysely<Tables>();
const bloc = await client
  .selectFrom('organization')
  .select('id')
  .where('code', '=', 'DUK')
  .executeTakeFirstOrThrow();
await makeCallers(database, { scoped: scopesOf([bloc.id]), everywhere: scopesOf('everywhere') });

const { run, end } = ReadSession.prototype;

/** Without row filters a statement runs by itself, as the owner, prepared and on any connection. */
function setRowFilters(filters: 'on' | 'off'): void {
  ReadSession.prototype.run =
    filters === 'on'
      ? run
      : ({ sql: text, parameters: values }) =>
          (database.native as pg.Pool).query({
            name: createHash('md5').update(text).digest('hex'),
            text,
            values: [...values],
          }) as never;
  ReadSession.prototype.end = filters === 'on' ? end : async () => undefined;
}

process.on('message', (message: 'on' | 'off' | 'stop') => {
  if (message === 'stop') void stop().then(() => process.exit(0));
  else {
    setRowFilters(message);
    process.send?.(message);
  }
});
process.send?.(url);

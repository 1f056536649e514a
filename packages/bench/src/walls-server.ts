import { readConfig } from '../../server/src/config.ts';
import type { Tables } from '../../server/src/entities.ts';
import { ReadSession } from '../../server/src/scope/read-session.ts';
import { scopesOf } from '../../server/src/shared/permission.ts';
import { start } from '../../server/src/start.ts';

/** A server whose parent process switches its walls on and off, and whom its requests come from. */
const [databaseUrl = ''] = process.argv.slice(2);

let root: number | undefined;
const { url, database, stop } = await start(
  readConfig({ PORT: '0', DATABASE_URL: databaseUrl, SAMPLE: 'bloc' }),
  {
    viewerOf: () => ({
      id: 'bench',
      name: 'bench',
      scopes: scopesOf(root === undefined ? 'everywhere' : [root]),
    }),
  },
);
const client = database.orm.em.fork().getKysely<Tables>();
const bloc = await client
  .selectFrom('organization')
  .select('id')
  .where('code', '=', 'DUK')
  .executeTakeFirstOrThrow();

const { run, end } = ReadSession.prototype;

/** Without the walls a statement runs as it did before there were any: by itself, as the owner, unfiltered. */
function setWalls(walls: 'on' | 'off'): void {
  root = walls === 'on' ? bloc.id : undefined;
  ReadSession.prototype.run = walls === 'on' ? run : (query) => client.executeQuery(query) as never;
  ReadSession.prototype.end = walls === 'on' ? end : async () => {};
}

process.on('message', (message: 'on' | 'off' | 'stop') => {
  if (message === 'stop') void stop().then(() => process.exit(0));
  else {
    setWalls(message);
    process.send?.(message);
  }
});
process.send?.(url);

import { readConfig } from '../../../server/src/config.ts';
import { scopesOf } from '../../../server/src/shared/permission.ts';
import { start } from '../../../server/src/start.ts';
import { makeCallers } from '../../../server/src/test/callers.ts';
import { serve } from './serve.ts';

/** The server as `npm start` runs it, with a caller for whom the bloc alone is there, and one who sees everything. */
await serve(async ({ databaseUrl, blocId, auditDirectory, caller }) => {
  const { url, database } = await start(
    readConfig({ PORT: '0', DATABASE_URL: databaseUrl, AUDIT_DIR: auditDirectory, SAMPLE: 'none' }),
  );
  await makeCallers(database, {
    [caller]: scopesOf([blocId]),
    [`${caller}_everywhere`]: scopesOf('everywhere'),
  });
  return Number(new URL(url).port);
});

import { readConfig } from '../../../server/dist/src/shared/config.js';
import { scopesOf } from '../../../server/dist/src/shared/permission.js';
import { start } from '../../../server/dist/src/start.js';
import { makeCallers } from '../../../server/dist/src/test/callers.js';
import { serve } from './serve.ts';

/** The server as `npm start` runs it, with a caller whose scope is the bloc, and one without restriction. */
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

import { readConfig } from '../../../server/dist/src/shared/config.js';
import { scopesOf } from '../../../server/dist/src/shared/permission.js';
import { start } from '../../../server/dist/src/start.js';
import { makeCallers } from '../../../server/dist/src/test/callers.js';
import type { Fixture } from './serve.ts';

/** Starts the server as `npm start` does, with a caller whose scope is the bloc, and one without restriction. */
export async function startDangbo({ databaseUrl, blocId, auditDirectory, caller }: Fixture) {
  const { url, database } = await start(
    readConfig({ PORT: '0', DATABASE_URL: databaseUrl, AUDIT_DIR: auditDirectory, SAMPLE: 'none' }),
  );
  await makeCallers(database, {
    [caller]: scopesOf([blocId]),
    [`${caller}_everywhere`]: scopesOf('everywhere'),
  });
  return { database, port: Number(new URL(url).port) };
}

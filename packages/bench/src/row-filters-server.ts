import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ReadSession } from '../../server/dist/src/guard/scope/read-session.js';
import { serve } from './peers/serve.ts';
import { startDangbo } from './peers/start-dangbo.ts';

const { run, end } = ReadSession.prototype;

/** A server whose parent process switches row filters and policies off and on. */
await serve(async (fixture) => {
  // Views of roll-ups read the settings even for the owner; compiling and planning are as in a session with filters.
  const options = '-c dangbo.figures=* -c jit=off -c plan_cache_mode=force_generic_plan';
  const databaseUrl = `${fixture.databaseUrl}?options=${encodeURIComponent(options)}`;
  const { database, port } = await startDangbo({ ...fixture, databaseUrl });
  const pool = database.native as pg.Pool;
  /** Without row filters a statement runs by itself, as the owner, prepared and on any connection. */
  const runAlone: typeof run = ({ sql: text, parameters }) => {
    const name = createHash('md5').update(text).digest('hex');
    return pool.query({ name, text, values: [...parameters] }) as never;
  };
  process.on('message', (filters: 'on' | 'off') => {
    ReadSession.prototype.run = filters === 'on' ? run : runAlone;
    ReadSession.prototype.end = filters === 'on' ? end : async () => undefined;
    process.send?.(filters);
  });
  return port;
});

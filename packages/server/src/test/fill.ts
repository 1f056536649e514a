import 'reflect-metadata';
import { readConfig } from '../shared/config.ts';
import { start } from '../start.ts';

/**
 * Migrates and fills the database that the environment names. A process of its own: PGlite, which runs within it, keeps
 * it for seconds, in which connections to other databases would pass their time limits.
 */
const server = await start(readConfig({ ...process.env, PORT: '0' }));
await server.stop();

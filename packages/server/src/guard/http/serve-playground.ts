import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { serverFolder } from '../../shared/folders.ts';
import { isOlderThanAny } from './file-age.ts';

const folder = join(serverFolder, '..', 'playground');
const bundle = join(folder, 'dist');
const page = join(bundle, 'index.html');
/** The sources of the bundle that are in the repository. */
const sources = [
  ...['src', 'build', 'index.html', 'vite.config.ts', 'package.json'].map((name) => join(folder, name)),
  join(serverFolder, 'examples'),
];

async function build(): Promise<void> {
  const npm = spawn('npm', ['run', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new Error('the playground could not be built');
}

/**
 * Builds the bundle where there is none, as on the first start of a fresh clone; with `rebuilds` also one that is
 * older than its sources, as after pulling.
 */
async function ensureBundle(rebuilds: boolean, report: (error: unknown) => void): Promise<void> {
  if (!existsSync(page)) return build();
  // The existing bundle is served where a new one cannot be built.
  if (rebuilds && isOlderThanAny(page, sources)) await build().catch(report);
}

/** Serves the playground at `/`; while it is being built, the page waits and the API does not. */
export async function servePlayground(app: FastifyInstance, rebuilds: boolean): Promise<void> {
  const report = (error: unknown) => app.log.error({ err: error }, 'The playground could not be built.');
  const ready = ensureBundle(rebuilds, report);
  ready.catch(report);
  mkdirSync(bundle, { recursive: true });
  await app.register(fastifyStatic, { root: bundle, serve: false, preCompressed: true });
  app.get('/', async (_request, reply) => {
    await ready;
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    await ready;
    return reply.sendFile(`assets/${request.params['*']}`, { maxAge: '1y', immutable: true });
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { serverFolder } from '../../shared/folders.ts';
import { isOlderThanAny } from './file-age.ts';

const folder = join(serverFolder, '..', 'playground');
const bundle = join(folder, 'dist');
/** The playground and the explorer. */
const pages = ['index.html', 'explore.html'] as const;
/** The sources of the bundle that are in the repository. */
const sources = [
  ...['src', 'build', ...pages, 'vite.config.ts', 'package.json'].map((name) => join(folder, name)),
  join(serverFolder, 'examples'),
  join(serverFolder, '..', 'sdk', 'src'),
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
export async function ensureBundle(rebuilds: boolean, report: (error: unknown) => void): Promise<void> {
  const files = pages.map((page) => join(bundle, page));
  if (!files.every(existsSync)) return build();
  // The existing bundle is served where a new one cannot be built.
  if (rebuilds && files.some((file) => isOlderThanAny(file, sources))) await build().catch(report);
}

/**
 * Serves the playground at `/`, and the explorer at `/explore` and every address below it, whose page it knows itself;
 * while they are being built, the pages wait and the API does not.
 */
export async function servePlayground(app: FastifyInstance, rebuilds: boolean): Promise<void> {
  const report = (error: unknown) => app.log.error({ err: error }, 'The playground could not be built.');
  const ready = ensureBundle(rebuilds, report);
  ready.catch(report);
  mkdirSync(bundle, { recursive: true });
  await app.register(fastifyStatic, { root: bundle, serve: false, preCompressed: true });
  const send = async (reply: FastifyReply, page: (typeof pages)[number]) => {
    await ready;
    return reply.header('cache-control', 'no-cache').sendFile(page, { cacheControl: false });
  };
  app.get('/', (_request, reply) => send(reply, 'index.html'));
  app.get('/explore', (_request, reply) => send(reply, 'explore.html'));
  app.get('/explore/*', (_request, reply) => send(reply, 'explore.html'));
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    await ready;
    return reply.sendFile(`assets/${request.params['*']}`, { maxAge: '1y', immutable: true });
  });
}

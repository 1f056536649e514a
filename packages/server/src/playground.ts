import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { serverFolder } from './shared/folders.ts';

const folder = join(serverFolder, '..', 'playground');
const bundle = join(folder, 'dist');

/** Builds the bundle where there is none yet, as on the first start of a fresh clone. */
function ensureBundle(): Promise<void> {
  if (existsSync(join(bundle, 'index.html'))) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const build = spawn('npm', ['run', 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    build.on('error', reject);
    build.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('the playground could not be built')),
    );
  });
}

/** Serves the playground at `/`; where it must be built first, the page waits for it and the API does not. */
export async function servePlayground(app: FastifyInstance): Promise<void> {
  const ready = ensureBundle();
  ready.catch((error) => app.log.error({ err: error }, 'The playground could not be built.'));
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

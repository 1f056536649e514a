import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { execute } from './answers.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

const contentTypes: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The playground's bundle at `/`, as the server serves it, and made-up answers at `/graphql`. */
export async function startServer() {
  const server = createServer((request, response) => {
    const handled = request.method === 'POST' ? answer(request, response) : sendFile(request, response);
    handled.catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const result = await execute((await json(request)) as Parameters<typeof execute>[0]);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

async function sendFile(request: IncomingMessage, response: ServerResponse) {
  const path = request.url === '/' ? '/index.html' : (request.url ?? '/');
  const compressed = await readFile(join(dist, `${path}.br`)).catch(() => undefined);
  response.writeHead(200, {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    ...(compressed && { 'content-encoding': 'br' }),
  });
  response.end(compressed ?? (await readFile(join(dist, path))));
}

import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * Tags responses to GET by their content, and answers 304 to a client that has the same content. One that no client
 * may store has no tag.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200) return payload;
    if (reply.getHeader('cache-control') === 'no-store') return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const tag = `"${hash('sha1', payload, 'base64url')}"`;
    // Only the client caches it, and it revalidates each time.
    reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (!request.headers['if-none-match']?.includes(tag)) return payload;
    reply.code(304);
    return '';
  });
}

import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * Tags responses to GET by their content, and answers 304 to a client that has the same content. One that no client
 * may store has no tag; any other response is stored by nobody, unless it says otherwise.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isTagged =
      request.method === 'GET' &&
      reply.statusCode === 200 &&
      reply.getHeader('cache-control') !== 'no-store' &&
      (typeof payload === 'string' || Buffer.isBuffer(payload));
    if (!isTagged) {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      return payload;
    }
    const tag = `"${hash('sha1', payload, 'base64url')}"`;
    // Only the client caches it, and it revalidates each time.
    reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (!request.headers['if-none-match']?.includes(tag)) return payload;
    reply.code(304);
    return '';
  });
}

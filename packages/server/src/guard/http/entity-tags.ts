import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Marks what is answered over GET by its content, and sends nothing to whoever has just that. */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const tag = `"${hash('sha1', payload, 'base64url')}"`;
    // Kept by the client alone, which asks each time whether it still holds.
    reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (!request.headers['if-none-match']?.includes(tag)) return payload;
    reply.code(304);
    return '';
  });
}

import type { FastifyCorsOptions } from '@fastify/cors';

/** What pages of these origins may send and read; those of others get no leave, and browsers keep answers from them. */
export const crossOrigin = (origins: readonly string[]): FastifyCorsOptions => ({
  origin: [...origins],
  methods: ['GET', 'POST'],
  allowedHeaders: ['content-type', 'authorization', 'x-dry-run', 'x-purpose', 'apollo-require-preflight'],
  exposedHeaders: [
    'x-request-id',
    'retry-after',
    'ratelimit-limit',
    'ratelimit-remaining',
    'ratelimit-reset',
  ],
  maxAge: 3600,
});

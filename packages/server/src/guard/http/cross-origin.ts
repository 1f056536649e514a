import type { FastifyCorsOptions } from '@fastify/cors';

/** Lets pages of these origins send requests and read responses; browsers refuse both to all others. */
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

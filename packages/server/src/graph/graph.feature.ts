import { IdempotencyKey } from './idempotency-key.entity.ts';

/** Calls of mutations that were done, by their idempotency keys. */
export const entities = [IdempotencyKey] as const;

export { scopes } from './graph.scope.ts';

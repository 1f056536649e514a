import { IdempotencyKey } from './idempotency-key.entity.ts';

/** Completed calls of mutations, by their idempotency keys. */
export const entities = [IdempotencyKey] as const;

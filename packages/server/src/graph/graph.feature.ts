import { IdempotencyKey } from './idempotency-key.entity.ts';
import { mutationMessages } from './mutation.messages.ts';
import { requestMessages } from './request.messages.ts';

/** Completed calls of mutations, by their idempotency keys. */
export const entities = [IdempotencyKey] as const;

export const messages = { ...requestMessages, ...mutationMessages };
export { scopes } from './graph.scope.ts';

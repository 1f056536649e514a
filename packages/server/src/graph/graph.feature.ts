import type { TableScope } from '../database/scope.ts';
import { IdempotencyKey } from './idempotency-key.entity.ts';
import { mutationMessages } from './mutation.messages.ts';
import { requestMessages } from './request.messages.ts';

/** Completed calls of mutations, by their idempotency keys. */
export const entities = [IdempotencyKey] as const;

export const scopes = {
  // A caller's own calls, and those of anybody that are old enough to be removed.
  idempotency_key: {
    write: {
      rows: `caller = current_setting('dangbo.caller', true) or created_at < now() - interval '30 days'`,
    },
  },
} satisfies Record<string, TableScope>;

export const messages = { ...requestMessages, ...mutationMessages };

import { defineEntity, p } from '@mikro-orm/core';

/** A completed call, by its key; `created_at` is set by the database. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  properties: {
    caller: p.text().primary(),
    key: p.text().primary(),
    mutation: p.text(),
    inputHash: p.text(),
    outcome: p.json<object>(),
  },
});

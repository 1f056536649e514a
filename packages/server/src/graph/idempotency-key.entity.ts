import { defineEntity, p } from '@mikro-orm/core';

/** A call that was done, by its key; `created_at` is the database's own. */
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

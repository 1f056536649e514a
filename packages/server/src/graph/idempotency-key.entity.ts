import { defineEntity, p } from '@mikro-orm/core';

/** A call that was carried out, by its key; the database itself fills `created_at`. */
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

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Agency = defineEntity({
  name: 'Agency',
  properties: {
    id: p.integer().primary(),
    name: p.text(),
  },
});
export type Agency = InferEntity<typeof Agency>;

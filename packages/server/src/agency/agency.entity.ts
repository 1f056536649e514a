import { defineEntity, p } from '@mikro-orm/core';

export const Agency = defineEntity({
  name: 'Agency',
  properties: {
    id: p.integer().primary(),
    name: p.text(),
  },
});

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Document = defineEntity({
  name: 'Document',
  properties: {
    id: p.integer().primary(),
    symbol: p.text(),
    type: p.text(),
    issuer: p.text(),
    issuedOn: p.date(),
    title: p.text().nullable(),
  },
});
export type Document = InferEntity<typeof Document>;

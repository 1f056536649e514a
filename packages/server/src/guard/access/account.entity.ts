import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';

/** Someone who may ask: who holds its keys, or whom an OIDC issuer knows as its subject. */
export const Account = defineEntity({
  name: 'Account',
  properties: {
    id: p.integer().primary(),
    name: p.text(),
    issuer: p.text().nullable(),
    subject: p.text().nullable(),
    createdAt: moment().defaultRaw('now()'),
    disabledAt: moment().nullable(),
  },
});
export type Account = InferEntity<typeof Account>;

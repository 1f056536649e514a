import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';

/** A caller: the holder of its keys, or a subject of an OIDC issuer. */
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

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';
import { Account } from './account.entity.ts';

/** What proves who asks. Of the token itself only the hash is known here. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account),
    /** By which people tell keys from each other: it is part of the token, and no secret. */
    prefix: p.text(),
    tokenHash: p.blob(),
    createdAt: moment().defaultRaw('now()'),
    expiresAt: moment(),
    revokedAt: moment().nullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;

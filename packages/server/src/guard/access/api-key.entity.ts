import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';
import { Account } from './account.entity.ts';

/** A key that signs its account in. Only the hash of its token is stored. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account),
    /** The part of the token that distinguishes keys from each other, which is no secret. */
    prefix: p.text(),
    tokenHash: p.blob(),
    createdAt: moment().defaultRaw('now()'),
    expiresAt: moment(),
    revokedAt: moment().nullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;

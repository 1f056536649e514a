import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';
import { Account } from './account.entity.ts';

/** A credential of an account. Only the hash of the token is stored. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account),
    /** Distinguishes keys for people: it is part of the token, and not secret. */
    prefix: p.text(),
    tokenHash: p.blob(),
    createdAt: moment().defaultRaw('now()'),
    expiresAt: moment(),
    revokedAt: moment().nullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';
import { Organization } from '../../features/organization/organization.entity.ts';
import { forever } from '../../shared/dates.ts';
import { permissions } from '../../shared/permission.ts';

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

/** A set of permissions with a name. */
export const Role = defineEntity({
  name: 'Role',
  properties: {
    key: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    description: p.text(),
  },
});

export const RolePermission = defineEntity({
  name: 'RolePermission',
  properties: {
    role: () => p.manyToOne(Role).primary().joinColumn('role_key'),
    permission: p.enum(permissions).primary(),
  },
});

/** A role that an account has for a time in the subtree of an organization; without one, everywhere. */
export const RoleGrant = defineEntity({
  name: 'RoleGrant',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account),
    role: () => p.manyToOne(Role).joinColumn('role_key'),
    organization: () => p.manyToOne(Organization).nullable(),
    validFrom: moment().defaultRaw('now()'),
    validTo: moment().default(forever),
  },
});
export type RoleGrant = InferEntity<typeof RoleGrant>;

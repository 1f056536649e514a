import { AccessMutations } from './access.mutations.ts';
import { Account } from './account.entity.ts';
import { accountById, grantById } from './account.loaders.ts';
import { AccountResolver, GrantResolver } from './account.resolver.ts';
import { ApiKey } from './api-key.entity.ts';
import { Role, RolePermission } from './role.entity.ts';
import { RoleGrant } from './role-grant.entity.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** Accounts, their keys and roles, and the caller of a request. */
export const entities = [Account, ApiKey, Role, RolePermission, RoleGrant] as const;

export const resolvers = [ViewerResolver, AccountResolver, GrantResolver, AccessMutations];

export const nodes = { Account: accountById, Grant: grantById };

export { messages } from './access.messages.ts';
export { scopes } from './access.scope.ts';

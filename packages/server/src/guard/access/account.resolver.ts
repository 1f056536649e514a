import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { organizationById } from '../../features/organization/organization.loaders.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import type { Context } from '../../graph/context.ts';
import { listRequest, root } from '../../graph/list.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import { AccountConnectionType, AccountType, ApiKeyType, GrantType, RoleType } from './access.type.ts';
import { accounts, apiKeysOf, type GrantRow, grantsOf } from './account.loaders.ts';
import type { AccountRow } from './account.rows.ts';

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnectionType, {
    description:
      'The accounts of which every grant lies where the caller has the permission ACCESS, by name.',
  })
  accounts(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return accounts(context, listRequest(undefined, undefined, 'NAME' as const, page, info)).load(root);
  }

  @FieldResolver(() => [GrantType], { description: 'Its roles, those that have ended too; oldest first.' })
  grants(@Root() { id }: AccountRow, @Ctx() context: Context) {
    return grantsOf(context).load(id);
  }

  @FieldResolver(() => [ApiKeyType], { description: 'Its keys, those that have ended too; oldest first.' })
  apiKeys(@Root() { id }: AccountRow, @Ctx() context: Context) {
    return apiKeysOf(context).load(id);
  }
}

@Resolver(() => GrantType)
export class GrantResolver {
  @FieldResolver(() => RoleType, { description: 'Vai trò.' })
  role(@Root() { key, nameVi, nameEn, permissions }: GrantRow) {
    const upper = permissions.map((permission) => permission.toUpperCase());
    return { key, name: { vi: nameVi, en: nameEn }, permissions: upper };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization in whose subtree it holds; null where it holds everywhere.',
  })
  organization(@Root() { organizationId }: GrantRow, @Ctx() context: Context) {
    return organizationId === null ? null : organizationById(context).load(organizationId);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { organizationById } from '../../features/organization/organization.loaders.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import type { Context } from '../../graph/context.ts';
import { listRequest, root } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import { AccountConnectionType, AccountType, ApiKeyType, GrantType, RoleType } from './access.type.ts';
import { type AccountRow, accounts, apiKeysOf, type GrantRow, grantsOf } from './account.loaders.ts';

@Resolver(() => AccountType)
export class AccountResolver {
  @Needs('access')
  @Query(() => AccountConnectionType, {
    description:
      'These are the accounts, by name, of which every grant lies where the caller has the permission ACCESS. / Truy vấn này trả về các tài khoản, xếp theo tên, có mọi quyền được cấp nằm trong phạm vi mà người gọi có quyền ACCESS.',
  })
  accounts(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return accounts(context, listRequest(undefined, undefined, 'NAME' as const, page, info)).load(root);
  }

  @FieldResolver(() => [GrantType], {
    description:
      'These are the roles granted to the account, including those that have ended, the oldest first. / Đây là các vai trò được cấp cho tài khoản, gồm cả những lần đã kết thúc, cũ nhất đứng trước.',
  })
  grants(@Root() { id }: AccountRow, @Ctx() context: Context) {
    return grantsOf(context).load(id);
  }

  @FieldResolver(() => [ApiKeyType], {
    description:
      'These are the API keys of the account, including those that have ended, the oldest first. / Đây là các khóa API của tài khoản, gồm cả khóa đã hết hiệu lực, cũ nhất đứng trước.',
  })
  apiKeys(@Root() { id }: AccountRow, @Ctx() context: Context) {
    return apiKeysOf(context).load(id);
  }
}

@Resolver(() => GrantType)
export class GrantResolver {
  @FieldResolver(() => RoleType, {
    description: 'This is the role that is granted. / Đây là vai trò được cấp.',
  })
  role(@Root() { key, nameVi, nameEn, permissions }: GrantRow) {
    const upper = permissions.map((permission) => permission.toUpperCase());
    return { key, name: { vi: nameVi, en: nameEn }, permissions: upper };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the organization in whose subtree the role is valid; null where it is valid everywhere. / Đây là tổ chức mà vai trò có hiệu lực trong nhánh của nó; null nếu có hiệu lực ở mọi nơi.',
  })
  organization(@Root() { organizationId }: GrantRow, @Ctx() context: Context) {
    return organizationId === null ? null : organizationById(context).load(organizationId);
  }
}

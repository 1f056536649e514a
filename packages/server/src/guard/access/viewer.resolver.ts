import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { organizationById, rootOrganizations } from '../../features/organization/organization.loaders.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import type { Context } from '../../graph/context.ts';
import { Needs } from '../../graph/needs.ts';
import { GrantType } from './access.type.ts';
import { type GrantRow, grantById } from './account.loaders.ts';

@Needs('anyone')
@ObjectType('Viewer', {
  description:
    'The viewer is the caller of this request, with the subtrees that they may see. / Đây là người gọi của yêu cầu này, cùng các nhánh mà họ được xem.',
})
class ViewerType {
  @Field(() => ID, {
    description:
      'This identifies the caller in the audit log and does not change. / Đây là mã của người gọi trong nhật ký và không thay đổi.',
  })
  id!: string;

  @Field(() => String, {
    description:
      'This is the name of the caller, for people to read. / Đây là tên của người gọi, dành cho người đọc.',
  })
  name!: string;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Needs('anyone')
  @Query(() => ViewerType, {
    description: 'This is the caller of the request. / Truy vấn này trả về người gọi của yêu cầu.',
  })
  viewer(@Ctx() context: Context) {
    return context.viewer;
  }

  @FieldResolver(() => [GrantType], {
    description:
      'These are the roles that the caller has now; the list is empty for the local administrator, who may do everything. / Đây là các vai trò mà người gọi đang có; danh sách trống đối với quản trị viên tại máy, người được làm mọi việc.',
  })
  async grants(@Ctx() context: Context): Promise<GrantRow[]> {
    const grants = await grantById(context).loadMany(context.viewer.grantIds ?? []);
    return grants.filter((grant) => grant !== undefined);
  }

  @FieldResolver(() => [OrganizationType], {
    description:
      'These are the organizations at the roots of the subtrees that the caller may see. / Đây là các tổ chức ở gốc của những nhánh mà người gọi được xem.',
  })
  async scopes(@Ctx() context: Context): Promise<OrganizationRow[]> {
    const scopes = Object.values(context.viewer.scopes);
    if (scopes.includes('everywhere')) return rootOrganizations(context);
    const organizations = await organizationById(context).loadMany([...new Set(scopes.flat() as number[])]);
    return organizations.filter((organization) => organization !== undefined) as OrganizationRow[];
  }
}

import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { organizationById, rootOrganizations } from '../../features/organization/organization.loaders.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import type { Context } from '../../graph/context.ts';
import { GrantType } from './access.type.ts';
import { type GrantRow, grantById } from './account.loaders.ts';

@ObjectType('Viewer', { description: 'Who is asking, and the subtrees they may see.' })
class ViewerType {
  @Field(() => ID, { description: 'Stable: what the audit knows them by.' })
  id!: string;

  @Field(() => String, { description: 'For people to read.' })
  name!: string;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking.' })
  viewer(@Ctx() context: Context) {
    return context.viewer;
  }

  @FieldResolver(() => [GrantType], {
    description: 'The roles that they have now. None for the local administrator, who may do everything.',
  })
  async grants(@Ctx() context: Context): Promise<GrantRow[]> {
    const grants = await grantById(context).loadMany(context.viewer.grantIds ?? []);
    return grants.filter((grant) => grant !== undefined);
  }

  @FieldResolver(() => [OrganizationType], { description: 'The roots of the subtrees that they may see.' })
  async scopes(@Ctx() context: Context): Promise<OrganizationRow[]> {
    const scopes = Object.values(context.viewer.scopes);
    if (scopes.includes('everywhere')) return rootOrganizations(context);
    const organizations = await organizationById(context).loadMany([...new Set(scopes.flat() as number[])]);
    return organizations.filter((organization) => organization !== undefined) as OrganizationRow[];
  }
}

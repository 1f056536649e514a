import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { rootOrganizations } from '../organization/organization.loaders.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { Context } from '../shared/context.ts';

@ObjectType('Viewer', { description: 'Who is asking, and the subtrees they may see.' })
class ViewerType {
  @Field(() => String, { description: 'For people to read.' })
  name!: string;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking.' })
  viewer(@Ctx() context: Context) {
    return context.viewer;
  }

  @FieldResolver(() => [OrganizationType], { description: 'The roots of the subtrees that they may see.' })
  scopes(@Ctx() context: Context) {
    return rootOrganizations(context);
  }
}

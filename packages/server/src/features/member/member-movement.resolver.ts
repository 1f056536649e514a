import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { readYears, Year } from '../../graph/years.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { memberMovementsOf } from './member-movement.loaders.ts';
import { MemberMovementSummaryType } from './member-movement.type.ts';

@Resolver(() => OrganizationType)
export class MemberMovementResolver {
  @FieldResolver(() => [MemberMovementSummaryType], {
    description:
      'Admissions, transfers and exits over the whole subtree, one entry a year, both years included.',
  })
  memberMovements(
    @Root() { id }: OrganizationRow,
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return memberMovementsOf(context, readYears(fromYear, toYear, info)).load(id);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { Context } from '../shared/context.ts';
import { readYears } from '../shared/years.ts';
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
    @Arg('fromYear', () => Int) fromYear: number,
    @Arg('toYear', () => Int) toYear: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return memberMovementsOf(context, readYears(fromYear, toYear, info)).load(id);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { readYears, Year } from '../../graph/years.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { memberMovementsOf } from './member-movement.loaders.ts';
import { MemberMovementSummaryType } from './member-movement.type.ts';

@DeclaredFields(() => OrganizationType)
export class MemberMovementResolver {
  @FieldResolver(() => [MemberMovementSummaryType], {
    description:
      'Admissions, transfers and exits over the whole subtree, one entry a year, both years included.',
  })
  memberMovements(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<OrganizationRow>().many(memberMovementsOf, 'id', readYears(fromYear, toYear, info));
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { readElapsedYears, Year } from '../../graph/years.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { memberMovementsOf } from './member-movement.loaders.ts';
import { MemberMovementSummaryType } from './member-movement.type.ts';

@DeclaredFields(() => OrganizationType)
export class MemberMovementResolver {
  @FieldResolver(() => [MemberMovementSummaryType], {
    description:
      'These are the admissions, transfers and exits of members over the whole subtree, with one entry for each year; both years are included, and years to come left out. / Đây là biến động kết nạp, chuyển sinh hoạt và ra khỏi Đảng trong cả nhánh, mỗi năm một mục; tính cả hai năm đầu và cuối, không có năm chưa tới.',
  })
  memberMovements(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<OrganizationRow>().many(
      memberMovementsOf,
      'id',
      readElapsedYears(fromYear, toYear, info),
    );
  }
}

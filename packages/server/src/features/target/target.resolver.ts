import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info } from 'type-graphql';
import { AsOf } from '../../graph/as-of.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { readYears, Year } from '../../graph/years.ts';
import type { Day } from '../../shared/dates.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { type TargetRow, targetsOf } from './target.loaders.ts';
import { TargetOutcomeType, TargetType } from './target.type.ts';
import { outcomesAsOf, outcomesOf } from './target-outcome.loaders.ts';

const target = fieldsOf<TargetRow>();

@DeclaredFields(() => TargetType)
export class TargetFields {
  @FieldResolver(() => OrganizationType, {
    description: 'This is the organization that the target is for. / Đây là tổ chức được đặt chỉ tiêu.',
  })
  organization() {
    return target.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that set the target; null where it is not recorded or not to be seen. / Đây là văn bản đặt ra chỉ tiêu; null nếu chưa ghi hoặc không được xem.',
  })
  document() {
    return target.one(documentById, 'documentId');
  }

  @FieldResolver(() => [TargetOutcomeType], {
    description:
      'These are the outcomes by the records, the oldest first: one for each year, or one for the whole span. Without a last year an open target goes on to the year of the day. / Đây là các kết quả tính từ hồ sơ, cũ nhất đứng trước: mỗi năm một mục, hoặc một mục cho cả khoảng năm. Nếu không nêu năm cuối thì chỉ tiêu chưa kết thúc được tính đến năm của ngày được hỏi.',
  })
  results(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @AsOf() asOf: Day,
    @Info() info: GraphQLResolveInfo,
  ) {
    readYears(fromYear, toYear, info);
    return target.many(outcomesOf, 'id', outcomesAsOf(asOf, fromYear, toYear));
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationTargets {
  @FieldResolver(() => [TargetType], {
    description:
      'These are the targets of the organization itself whose span meets the years, by their first year; those that have ended are among them. / Đây là các chỉ tiêu của chính tổ chức có khoảng năm thuộc các năm đó, theo năm đầu, gồm cả chỉ tiêu đã kết thúc.',
  })
  targets(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<OrganizationRow>().many(targetsOf, 'id', readYears(fromYear, toYear, info));
  }
}

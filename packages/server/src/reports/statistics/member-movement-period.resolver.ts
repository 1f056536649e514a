import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { argumentPath } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import { readElapsedYears, Year } from '../../graph/years.ts';
import { type Day, today } from '../../shared/dates.ts';
import { movementBetween, quarterlyMovementsOf } from './member-movement-period.loaders.ts';
import { MemberMovementPeriodType } from './member-movement-period.type.ts';

const organization = fieldsOf<OrganizationRow>();

@DeclaredFields(() => OrganizationType)
export class MemberMovementPeriodResolver {
  @FieldResolver(() => [MemberMovementPeriodType], {
    description:
      'These are the movements of members over the whole subtree in each quarter of some years, the oldest first; both years are included, and quarters to come left out. / Đây là biến động đảng viên của cả nhánh theo từng quý trong một khoảng năm, cũ nhất đứng trước; tính cả hai năm, không có quý chưa tới.',
  })
  quarterlyMemberMovements(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    const years = readElapsedYears(fromYear, toYear, info);
    return organization.many(quarterlyMovementsOf, 'id', {
      fromYear: bind(years.fromYear),
      toYear: bind(years.toYear),
      today: bind(today()),
    });
  }

  @FieldResolver(() => MemberMovementPeriodType, {
    description:
      'This is the movement of members over the whole subtree from one day to another, both included. / Đây là biến động đảng viên của cả nhánh từ ngày này đến ngày khác, tính cả hai ngày.',
  })
  memberMovementBetween(
    @Arg('fromDate', () => DateScalar, {
      description: 'The period begins on this day. / Kỳ bắt đầu từ ngày này.',
    })
    fromDate: Day,
    @Arg('toDate', () => DateScalar, {
      description:
        'The period ends with this day, which is included. / Kỳ kết thúc ở ngày này, tính cả ngày này.',
    })
    toDate: Day,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (fromDate > toDate)
      throw new RequestError(
        'RANGE_REVERSED',
        { from: fromDate, to: toDate },
        argumentPath(info, 'fromDate'),
      );
    return organization.one(movementBetween, 'id', { from: bind(fromDate), to: bind(toDate) });
  }
}

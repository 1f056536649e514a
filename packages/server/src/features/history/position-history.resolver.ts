import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info } from 'type-graphql';
import { FromDate, readDates, ToDate } from '../../graph/date-span.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { Needs } from '../../graph/needs.ts';
import type { Day } from '../../shared/dates.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { PositionRole } from '../position/position.entity.ts';
import { PositionType, Roles } from '../position/position.type.ts';
import { positionsEverHeldBy, positionsEverIn } from './position-history.loaders.ts';

@DeclaredFields(() => OrganizationType)
export class OrganizationPositionHistory {
  @Needs('members')
  @FieldResolver(() => [PositionType], {
    description:
      'These are the positions of all secretaries (bí thư) of the organization itself on any day of the span, the oldest first. / Đây là chức vụ của mọi bí thư của chính tổ chức này vào bất kỳ ngày nào trong khoảng, cũ nhất đứng trước.',
  })
  secretaries(
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    const roles: PositionRole[] = ['SECRETARY'];
    return fieldsOf<OrganizationRow>().many(positionsEverIn, 'id', {
      roles,
      ...readDates(fromDate, toDate, info),
    });
  }

  @Needs('members')
  @FieldResolver(() => [PositionType], {
    description:
      'These are the positions held in the organization itself on any day of the span, the oldest first; those of organizations below it are not included. / Đây là các chức vụ ở chính tổ chức này vào bất kỳ ngày nào trong khoảng, cũ nhất đứng trước; không gồm chức vụ ở các tổ chức trực thuộc.',
  })
  positionHistory(
    @Roles() roles: PositionRole[] | undefined,
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<OrganizationRow>().many(positionsEverIn, 'id', {
      roles,
      ...readDates(fromDate, toDate, info),
    });
  }
}

@DeclaredFields(() => MemberType)
export class MemberPositionHistory {
  @FieldResolver(() => [PositionType], {
    description:
      'These are the positions that the member held on any day of the span, in any organization, the oldest first. / Đây là các chức vụ mà đảng viên giữ vào bất kỳ ngày nào trong khoảng, ở mọi tổ chức, cũ nhất đứng trước.',
  })
  positionHistory(
    @Roles() roles: PositionRole[] | undefined,
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<MemberRow>().many(positionsEverHeldBy, 'id', {
      roles,
      ...readDates(fromDate, toDate, info),
    });
  }
}

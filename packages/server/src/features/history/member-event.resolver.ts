import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, FieldResolver, Info } from 'type-graphql';
import { FromDate, readDates, ToDate } from '../../graph/date-span.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import type { Day } from '../../shared/dates.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { memberById } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import type { MemberEventType as MemberEventTypeName } from '../member/member-event.entity.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { cellOnDayOf, eventsOfMember, type MemberEventRow } from './member-event.loaders.ts';
import {
  MemberEventConnectionType,
  type MemberEventDirection,
  MemberEventDirectionEnum,
  MemberEventType,
  MemberEventTypeEnum,
} from './member-event.type.ts';
import { memberEventsUnder } from './member-events-under.ts';

const event = fieldsOf<MemberEventRow>();

@DeclaredFields(() => MemberEventType)
export class MemberEventFields {
  @FieldResolver(() => MemberType, {
    description: 'This is the member to whom the event happened. / Đây là đảng viên mà sự kiện xảy ra.',
  })
  member() {
    return event.one(memberById, 'memberId');
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the cell that the member left; null where there is none, and where it is outside the scope of the caller. / Đây là chi bộ mà đảng viên rời đi; null nếu không có, hoặc nếu chi bộ đó ngoài phạm vi được xem.',
  })
  from() {
    return event.one(organizationById, 'fromOrganizationId');
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the cell that the member entered; null where there is none, and where it is outside the scope of the caller. / Đây là chi bộ mà đảng viên đến; null nếu không có, hoặc nếu chi bộ đó ngoài phạm vi được xem.',
  })
  to() {
    return event.one(organizationById, 'toOrganizationId');
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the cell to which the member belonged on the day of the event, after it; null where there is none, and where it is outside the scope of the caller. / Đây là chi bộ của đảng viên vào ngày diễn ra sự kiện, tính sau sự kiện; null nếu không có, hoặc nếu chi bộ đó ngoài phạm vi được xem.',
  })
  cell() {
    return event.one(cellOnDayOf, 'id');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that ordered or recorded the event; null where it is not recorded. / Đây là văn bản quyết định hoặc ghi nhận sự kiện; null nếu chưa ghi.',
  })
  document() {
    return event.one(documentById, 'documentId');
  }
}

@DeclaredFields(() => MemberType)
export class MemberHistory {
  @FieldResolver(() => [MemberEventType], {
    description:
      'These are the events of the record of the member that the caller may see, the oldest first. / Đây là các sự kiện trong hồ sơ của đảng viên mà người gọi được xem, cũ nhất đứng trước.',
  })
  history() {
    return fieldsOf<MemberRow>().many(eventsOfMember, 'id');
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationMemberEvents {
  @Needs('members')
  @FieldResolver(() => MemberEventConnectionType, {
    description:
      'These are the events of members in the whole subtree, as the tree was on the day of each, the oldest first: with a direction, the names behind the figures of `memberMovements`. / Đây là các sự kiện của đảng viên trong cả nhánh, theo hệ thống tổ chức vào ngày diễn ra, cũ nhất đứng trước; khi nêu chiều thì là danh sách người của các số liệu `memberMovements`.',
  })
  memberEvents(
    @Arg('types', () => [MemberEventTypeEnum], {
      nullable: true,
      description:
        'Only events of these types are listed; the default is all. / Chỉ liệt kê sự kiện thuộc các loại này; mặc định là mọi loại.',
    })
    types: MemberEventTypeName[] | undefined,
    @Arg('direction', () => MemberEventDirectionEnum, {
      nullable: true,
      description:
        'Only events in this direction across the border of the subtree are listed; the default is every direction. / Chỉ liệt kê sự kiện theo chiều này so với ranh giới của nhánh; mặc định là mọi chiều.',
    })
    direction: MemberEventDirection | undefined,
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ) {
    const listed = { types, direction, ...readDates(fromDate, toDate, info) };
    return fieldsOf<OrganizationRow>().page(
      memberEventsUnder,
      'id',
      listRequest(listed, undefined, 'EFFECTIVE_ON' as const, page, info),
    );
  }
}

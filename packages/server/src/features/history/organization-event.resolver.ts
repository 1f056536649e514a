import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Field, FieldResolver, Info, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { FromDate, readDates, ToDate } from '../../graph/date-span.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import type { Day } from '../../shared/dates.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { type OrganizationEventRow, organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import {
  OrganizationEventType,
  OrganizationEventTypeEnum,
  OrganizationKindEnum,
  OrganizationType,
} from '../organization/organization.type.ts';
import type { OrganizationEventType as OrganizationEventTypeName } from '../organization/organization-event.entity.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import {
  type OrganizationStateRow,
  organizationEventsIn,
  stateAfter,
  stateBefore,
} from './organization-event.loaders.ts';

@Needs('figures')
@ObjectType('OrganizationState', {
  description:
    'The state of an organization is what changes over time: its kind, its name and its superior. / Trạng thái của tổ chức gồm những gì thay đổi theo thời gian: loại, tên và cấp trên.',
})
class OrganizationStateType {
  @Field(() => OrganizationKindEnum, {
    description: 'This is the kind of the organization at that time. / Đây là loại tổ chức khi đó.',
  })
  kind!: OrganizationKind;

  @Field(() => String, {
    description: 'This is the name of the organization at that time. / Đây là tên tổ chức khi đó.',
  })
  name!: string;
}

const { ConnectionType: OrganizationEventConnectionType } = connectionTypes(
  'OrganizationEvent',
  () => OrganizationEventType,
  { plural: 'events of organizations', pluralVi: 'sự kiện của tổ chức đảng' },
);

@DeclaredFields(() => OrganizationStateType)
export class OrganizationStateFields {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the direct superior at that time; null at the root, and where it is outside the scope of the caller. / Đây là tổ chức cấp trên trực tiếp khi đó; null ở gốc, hoặc nếu tổ chức đó ngoài phạm vi được xem.',
  })
  parent() {
    return fieldsOf<OrganizationStateRow>().one(organizationById, 'parentId');
  }
}

const event = fieldsOf<OrganizationEventRow>();

@DeclaredFields(() => OrganizationEventType)
export class OrganizationEventHistory {
  @FieldResolver(() => OrganizationType, {
    description: 'This is the organization to which the event happened. / Đây là tổ chức mà sự kiện xảy ra.',
  })
  organization() {
    return event.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that ordered the change; null where it is not recorded. / Đây là văn bản quyết định thay đổi; null nếu chưa ghi.',
  })
  document() {
    return event.one(documentById, 'documentId');
  }

  @FieldResolver(() => OrganizationStateType, {
    nullable: true,
    description:
      'This is the state of the organization on the day before the event; null where it did not exist yet. / Đây là trạng thái của tổ chức vào ngày trước sự kiện; null nếu khi đó tổ chức chưa tồn tại.',
  })
  before() {
    return event.one(stateBefore, 'id');
  }

  @FieldResolver(() => OrganizationStateType, {
    nullable: true,
    description:
      'This is the state of the organization from the day of the event on; null where it ended with the event. / Đây là trạng thái của tổ chức kể từ ngày diễn ra sự kiện; null nếu tổ chức kết thúc bằng sự kiện đó.',
  })
  after() {
    return event.one(stateAfter, 'id');
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationEventsUnder {
  @FieldResolver(() => OrganizationEventConnectionType, {
    description:
      'These are the events of the organization, and by default of its whole subtree as it was on the day of each, the oldest first. / Đây là các sự kiện của tổ chức, và mặc định của cả nhánh theo hệ thống tổ chức vào ngày diễn ra, cũ nhất đứng trước.',
  })
  organizationEvents(
    @Arg('types', () => [OrganizationEventTypeEnum], {
      nullable: true,
      description:
        'Only events of these types are listed; the default is all. / Chỉ liệt kê sự kiện thuộc các loại này; mặc định là mọi loại.',
    })
    types: OrganizationEventTypeName[] | undefined,
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'If true, which is the default, the whole subtree is listed; if false, the organization alone is. / Nếu đúng, là mặc định, liệt kê cả nhánh; nếu sai, chỉ liệt kê chính tổ chức.',
    })
    includeDescendants = true,
  ) {
    const listed = { types, includeDescendants, ...readDates(fromDate, toDate, info) };
    return fieldsOf<OrganizationRow>().page(
      organizationEventsIn,
      'id',
      listRequest(listed, undefined, 'EFFECTIVE_ON' as const, page, info),
    );
  }
}

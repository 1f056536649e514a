import { Ctx, FieldResolver } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { partialDateOf } from '../../graph/computed.ts';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, type RequestFacts } from '../../graph/field-plan.ts';
import { Needs } from '../../graph/needs.ts';
import type { Day } from '../../shared/dates.ts';
import { agencyById } from '../agency/agency.loaders.ts';
import { AgencyType } from '../agency/agency.type.ts';
import {
  agencyOf,
  ancestorsOf,
  eventsOf,
  nearestStateOf,
  organizationById,
  parentOf,
  scopeOf,
} from './organization.loaders.ts';
import type { OrganizationRow } from './organization.rows.ts';
import { OrganizationEventType, OrganizationKindEnum, OrganizationType } from './organization.type.ts';

type OrganizationFacts = RequestFacts<OrganizationRow>;

const organization = fieldsOf<OrganizationRow>();

/** True if the rows of the list have the state of that day. */
const hasState = ({ known }: OrganizationFacts, asOf: Day): boolean => known.asOf?.value === asOf;

/** A column of the state that names an organization on a day. */
const stateOn = (facts: OrganizationFacts, asOf: Day, column: 'name' | 'kind') =>
  hasState(facts, asOf)
    ? organization.column(column)
    : organization.value(nearestStateOf, 'id', column, { asOf: bind(asOf) });

@DeclaredFields(() => OrganizationType)
export class OrganizationResolver {
  @Needs('anyone')
  @FieldResolver(() => String, {
    description:
      'This is the name on the day; on a day on which the organization did not exist, it is the nearest known name. / Đây là tên tổ chức tại ngày đó; vào ngày tổ chức không tồn tại thì là tên đã biết gần nhất.',
  })
  name(@AsOf() asOf: Day, @Ctx() facts: OrganizationFacts) {
    return stateOn(facts, asOf, 'name');
  }

  @Needs('anyone')
  @FieldResolver(() => OrganizationKindEnum, {
    description:
      'This is the kind on the day; on a day on which the organization did not exist, it is the nearest known kind. / Đây là loại tổ chức tại ngày đó; vào ngày tổ chức không tồn tại thì là loại đã biết gần nhất.',
  })
  kind(@AsOf() asOf: Day, @Ctx() facts: OrganizationFacts) {
    return stateOn(facts, asOf, 'kind');
  }

  @Needs('anyone')
  @FieldResolver(() => Boolean, {
    description:
      'This is true where the records and figures of the organization are in the scope of the caller; false where a record that the caller sees names it, as a commendation does its issuer: its identity is then all that is shown, its lists are empty and its figures are 0. / Giá trị là đúng nếu hồ sơ và số liệu của tổ chức thuộc phạm vi được xem; sai nếu tổ chức chỉ được nêu trong một hồ sơ được xem, như tổ chức ra quyết định khen thưởng: khi đó chỉ cho biết đó là tổ chức nào, các danh sách trống và các số liệu bằng 0.',
  })
  inScope() {
    return organization.value(scopeOf, 'id', 'isInScope');
  }

  @FieldResolver(() => PartialDateScalar, {
    nullable: true,
    description:
      'This is the day of establishment (ngày thành lập), the first day on which the organization exists, as far as it is known; null where it is not known. / Đây là ngày thành lập, ngày đầu tiên tổ chức tồn tại, trong phạm vi biết được; null nếu không biết.',
  })
  establishedOn() {
    return organization.computed(partialDateOf, 'establishedOn', 'establishedOnPrecision');
  }

  @FieldResolver(() => PartialDateScalar, {
    nullable: true,
    description:
      'This is the day of dissolution (ngày giải thể), the first day on which the organization no longer exists, as far as it is known; null while it exists. / Đây là ngày giải thể, ngày đầu tiên tổ chức không còn tồn tại, trong phạm vi biết được; null khi tổ chức còn tồn tại.',
  })
  dissolvedOn() {
    return organization.computed(partialDateOf, 'dissolvedOn', 'dissolvedOnPrecision');
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description:
      'This is the agency or unit (cơ quan, đơn vị) in which the organization works on the day; null where there is none. / Đây là cơ quan, đơn vị nơi có tổ chức tại ngày đó; null nếu không có.',
  })
  agency(@AsOf() asOf: Day, @Ctx() facts: OrganizationFacts) {
    return hasState(facts, asOf)
      ? organization.one(agencyById, 'agencyId')
      : organization.one(agencyOf, 'id', { asOf: bind(asOf) });
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the direct superior (tổ chức cấp trên trực tiếp) on the day; null at the root and on a day on which the organization did not exist. / Đây là tổ chức cấp trên trực tiếp tại ngày đó; null ở gốc và vào ngày tổ chức không tồn tại.',
  })
  parent(@AsOf() asOf: Day, @Ctx() facts: OrganizationFacts) {
    return hasState(facts, asOf)
      ? organization.one(organizationById, 'parentId')
      : organization.one(parentOf, 'id', { asOf: bind(asOf) });
  }

  @FieldResolver(() => [OrganizationType], {
    description:
      'These are the superiors of the organization on the day, from the root down to the parent. / Đây là các tổ chức cấp trên tại ngày đó, từ gốc xuống đến cấp trên trực tiếp.',
  })
  ancestors(@AsOf() asOf: Day) {
    return organization.many(ancestorsOf, 'id', { asOf: bind(asOf) });
  }

  @FieldResolver(() => [OrganizationEventType], {
    description:
      'These are the events of the organization, such as establishment, upgrade, renaming, move, merger, split and dissolution, the oldest first. / Đây là các sự kiện của tổ chức, ví dụ thành lập, nâng cấp, đổi tên, chuyển, sáp nhập, chia tách và giải thể, cũ nhất đứng trước.',
  })
  history() {
    return organization.many(eventsOf, 'id');
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, FieldResolver, Float, Info, Int } from 'type-graphql';
import { FromDate, readDates, ToDate } from '../../graph/date-span.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import type { Day } from '../../shared/dates.ts';
import { memberById } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { type AttendanceBasis, attendanceRates, Basis } from './attendance-basis.ts';
import type { MeetingKind } from './meeting.entity.ts';
import {
  absencesBefore,
  absencesOf,
  correctionsOf,
  type MeetingAbsenceRow,
  type MeetingCorrectionRow,
  type MeetingRow,
  meetingsIn,
  membersNowOf,
} from './meeting.loaders.ts';
import {
  MeetingAbsenceType,
  MeetingConnectionType,
  MeetingCorrectionType,
  MeetingKindEnum,
  MeetingType,
} from './meeting.type.ts';

const meeting = fieldsOf<MeetingRow>();

@DeclaredFields(() => MeetingType)
export class MeetingFields {
  @FieldResolver(() => OrganizationType, {
    description: 'This is the cell that met. / Đây là chi bộ đã họp.',
  })
  organization() {
    return meeting.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'This is the part of those due who were present, from 0 to 1, not rounded; null where nobody was due. / Đây là tỷ lệ có mặt trên số phải dự, từ 0 đến 1, không làm tròn; null nếu không ai phải dự.',
  })
  attendanceRate(@Basis() basis: AttendanceBasis) {
    return meeting.computed(attendanceRates[basis], 'present', 'excused', 'unexcused', 'exempt');
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of members of the cell on that day by all memberships recorded now; where it is not `memberCount`, memberships of that day were recorded after the meeting, and its counts may need a correction. / Đây là số đảng viên của chi bộ vào ngày họp theo toàn bộ hồ sơ hiện có; nếu khác `memberCount` thì đã có thay đổi đảng viên được ghi sau cuộc họp, và số liệu có thể cần đính chính.',
  })
  memberCountNow() {
    return meeting.value(membersNowOf, 'id', 'count');
  }

  @FieldResolver(() => [MeetingAbsenceType], {
    description:
      'These are those who were absent, sorted by name, where they were recorded by person; counts alone are enough for an office. / Đây là những người vắng mặt, xếp theo tên, nếu được ghi theo từng người; cơ quan có thể chỉ ghi số liệu.',
  })
  absences() {
    return meeting.many(absencesOf, 'id');
  }

  @FieldResolver(() => [MeetingCorrectionType], {
    description:
      'These are the corrections of the meeting and its cancellation, oldest first, each with what was recorded before. / Đây là các lần đính chính và việc hủy cuộc họp, cũ nhất đứng trước, mỗi lần kèm nội dung trước đó.',
  })
  corrections() {
    return meeting.many(correctionsOf, 'id');
  }
}

@DeclaredFields(() => MeetingAbsenceType)
export class MeetingAbsenceFields {
  @FieldResolver(() => MemberType, {
    description: 'This is the member who was absent. / Đây là đảng viên vắng mặt.',
  })
  member() {
    return fieldsOf<MeetingAbsenceRow>().one(memberById, 'memberId');
  }
}

@DeclaredFields(() => MeetingCorrectionType)
export class MeetingCorrectionFields {
  @FieldResolver(() => [MeetingAbsenceType], {
    description:
      'These are those recorded as absent before, sorted by name. / Đây là những người đã ghi vắng mặt trước đó, xếp theo tên.',
  })
  absences() {
    return fieldsOf<MeetingCorrectionRow>().many(absencesBefore, 'id');
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationMeetings {
  @Needs('members')
  @FieldResolver(() => MeetingConnectionType, {
    description:
      'These are by default the meetings of the organization itself, oldest first, and only a cell has any of its own; `includeDescendants: true` gives those of all cells of the whole subtree, as it was on the day of each. / Mặc định đây là các cuộc họp của chính tổ chức, cũ nhất đứng trước, mà chỉ chi bộ mới có cuộc họp của riêng mình; `includeDescendants: true` cho cuộc họp của mọi chi bộ trong cả nhánh theo hệ thống tổ chức vào ngày họp.',
  })
  meetings(
    @Arg('kinds', () => [MeetingKindEnum], {
      nullable: true,
      description:
        'Only meetings of these kinds are listed; the default is all. / Chỉ liệt kê các loại này; mặc định là mọi loại.',
    })
    kinds: MeetingKind[] | undefined,
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'If true, the whole subtree is listed; if false, which is the default, the organization alone is. / Nếu đúng, liệt kê cả nhánh; nếu sai, là mặc định, chỉ riêng tổ chức này.',
    })
    includeDescendants = false,
    @Arg('includeCancelled', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'If true, cancelled meetings are listed too; the default is false. / Nếu đúng, liệt kê cả các cuộc họp đã hủy; mặc định là sai.',
    })
    includeCancelled = false,
  ) {
    const filter = { kinds, ...readDates(fromDate, toDate, info), includeDescendants, includeCancelled };
    return fieldsOf<OrganizationRow>().page(
      meetingsIn,
      'id',
      listRequest(filter, undefined, 'HELD_ON' as const, page, info),
    );
  }
}

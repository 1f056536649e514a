import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, FieldResolver, Info } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { memberById } from '../../features/member/member.loaders.ts';
import { MemberType } from '../../features/member/member.type.ts';
import { organizationById } from '../../features/organization/organization.loaders.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import { termById } from '../../features/position/position.loaders.ts';
import { CommitteeTermType } from '../../features/position/position.type.ts';
import { PageOnDayArguments } from '../../graph/as-of.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { LocalizedTextType } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { argumentPath } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { Day } from '../../shared/dates.ts';
import { type ReminderRow, remindersUnder } from './reminder.loaders.ts';
import { ReminderConnectionType, ReminderKindEnum, ReminderType } from './reminder.type.ts';
import type { ReminderKind } from './reminder-kinds.ts';

const reminder = fieldsOf<ReminderRow>();

@DeclaredFields(() => ReminderType)
export class ReminderFields {
  @FieldResolver(() => LocalizedTextType, {
    description:
      'This is the sentence of the rule by which it is due, with its source. / Đây là nội dung quy định làm căn cứ đến hạn, kèm nguồn.',
  })
  rule() {
    return reminder.part({ vi: 'ruleVi', en: 'ruleEn' });
  }

  @FieldResolver(() => OrganizationType, {
    description:
      'This is the cell of the member, the cell that owes the meeting, or the organization of the committee. / Đây là chi bộ của đảng viên, chi bộ thiếu cuộc họp, hoặc tổ chức có cấp ủy hết nhiệm kỳ.',
  })
  organization() {
    return reminder.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description:
      'This is the member concerned; null where an organization alone is. / Đây là đảng viên liên quan; null nếu chỉ liên quan đến tổ chức.',
  })
  member() {
    return reminder.one(memberById, 'memberId');
  }

  @FieldResolver(() => CommitteeTermType, {
    nullable: true,
    description:
      'This is the term that ends; null for other kinds. / Đây là nhiệm kỳ kết thúc; null với các loại khác.',
  })
  term() {
    return reminder.one(termById, 'termId');
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationReminders {
  @Needs('members')
  @FieldResolver(() => ReminderConnectionType, {
    description:
      'This is what is due until a day, by default in the whole subtree, as the tree and the records are on the day of the query, the earliest first and within a day by the code of the organization; what is overdue is included unless `from` is given. / Đây là các việc đến hạn tính đến một ngày, mặc định trong cả nhánh, theo hệ thống tổ chức và hồ sơ tại ngày truy vấn, việc sớm nhất đứng trước, trong cùng một ngày xếp theo mã tổ chức; gồm cả việc quá hạn, trừ khi nêu `from`.',
  })
  reminders(
    @Arg('until', () => DateScalar, {
      nullable: true,
      description:
        'Only what is due by this calendar day in Viet Nam, which is included, is listed; the default is the day of the query. / Chỉ liệt kê việc đến hạn chậm nhất vào ngày này theo lịch Việt Nam, tính cả ngày này; mặc định là ngày truy vấn.',
    })
    until: Day | undefined,
    @Arg('from', () => DateScalar, {
      nullable: true,
      description:
        'Only what is due on this calendar day in Viet Nam or later is listed; by default what is overdue is listed too, except for badges, which are listed from the day of the query on. / Chỉ liệt kê việc đến hạn từ ngày này theo lịch Việt Nam trở đi; mặc định liệt kê cả việc quá hạn, riêng Huy hiệu Đảng tính từ ngày truy vấn.',
    })
    from: Day | undefined,
    @Arg('kinds', () => [ReminderKindEnum], {
      nullable: true,
      description:
        'Only reminders of these kinds are listed; the default is all. / Chỉ liệt kê các loại này; mặc định là mọi loại.',
    })
    kinds: ReminderKind[] | undefined,
    @Args(() => PageOnDayArguments) { asOf, ...page }: PageOnDayArguments,
    @Info() info: GraphQLResolveInfo,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'If true, which is the default, the whole subtree is listed; if false, the organization alone is. / Nếu đúng, là mặc định, liệt kê cả nhánh; nếu sai, chỉ riêng tổ chức này.',
    })
    includeDescendants = true,
  ) {
    if (until != null && from != null && from > until)
      throw new RequestError('DATES_REVERSED', { from, to: until }, argumentPath(info, 'from'));
    const filter = {
      asOf: bind(asOf),
      until: bind(until ?? asOf),
      from: from == null ? undefined : bind(from),
      kinds,
      includeDescendants,
    };
    return fieldsOf<OrganizationRow>().page(
      remindersUnder,
      'id',
      listRequest(filter, undefined, 'DUE' as const, page, info),
    );
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Int } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { commendationFiguresOf } from '../../features/commendation/commendation.loaders.ts';
import { CommendationFiguresType } from '../../features/commendation/commendation.type.ts';
import { DocumentType } from '../../features/document/document.type.ts';
import { meetingSummariesOf } from '../../features/meeting/meeting-summary.loaders.ts';
import { MeetingSummaryType } from '../../features/meeting/meeting-summary.type.ts';
import { memberCountOf } from '../../features/member/member.loaders.ts';
import { organizationById } from '../../features/organization/organization.loaders.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import {
  grassrootsKinds,
  type OrganizationKind,
} from '../../features/organization/organization-state.entity.ts';
import { RatingSummaryType } from '../../features/rating/rating.type.ts';
import { ratingSummariesOf } from '../../features/rating/rating-summary.loaders.ts';
import { trainingFiguresOf } from '../../features/training/training.loaders.ts';
import { TrainingFiguresType } from '../../features/training/training.type.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, type RequestFacts } from '../../graph/field-plan.ts';
import { yearCounts } from '../../graph/year-count.ts';
import { YearCountType } from '../../graph/year-count.type.ts';
import { readYears, Year } from '../../graph/years.ts';
import {
  type AdmissionFiguresRow,
  admissionFiguresOf,
  firstDayOf,
  lastDayOf,
  organizationCountOf,
  type Period,
  type PeriodReportRow,
  periodReportOf,
  secretaryFiguresOf,
  statusCountsOf,
  upgradeCountOf,
  upgradesOf,
} from './period-report.loaders.ts';
import { AdmissionFiguresType, PeriodReportType, SecretaryFiguresType } from './period-report.type.ts';
import { reportDocumentsOf } from './report-documents.loaders.ts';

type ReportFacts = RequestFacts<PeriodReportRow>;

const report = fieldsOf<PeriodReportRow>();

/** The period of a report, which its row has from its parameters. */
const periodOf = ({ known }: ReportFacts): Period => known as Period;
const boundPeriodOf = (facts: ReportFacts) => {
  const { fromYear, toYear } = periodOf(facts);
  return { fromYear: bind(fromYear), toYear: bind(toYear) };
};
const onLastDay = (facts: ReportFacts) => ({ asOf: bind(lastDayOf(periodOf(facts))) });
const organizationCount = (facts: ReportFacts, kinds: readonly OrganizationKind[]) =>
  report.value(organizationCountOf, 'id', 'count', { ...onLastDay(facts), kinds });

@DeclaredFields(() => OrganizationType)
export class OrganizationReportResolver {
  @FieldResolver(() => PeriodReportType, {
    description:
      'This is the report that sums up the organization and its subtree from 1 January of one year to 31 December of another (báo cáo tổng kết giai đoạn). / Đây là báo cáo tổng kết của tổ chức và cả nhánh, từ ngày 01/01 của năm đầu đến ngày 31/12 của năm cuối.',
  })
  periodReport(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<OrganizationRow>().one(periodReportOf, 'id', readYears(fromYear, toYear, info));
  }
}

@DeclaredFields(() => PeriodReportType)
export class PeriodReportResolver {
  @FieldResolver(() => OrganizationType, {
    description: 'This is the organization that the report is about. / Đây là tổ chức được tổng kết.',
  })
  organization() {
    return report.one(organizationById, 'id');
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of grassroots organizations (TCCSĐ) of the subtree on the last day: committees and cells. / Đây là số tổ chức cơ sở đảng trong nhánh vào ngày cuối giai đoạn, gồm đảng bộ cơ sở và chi bộ cơ sở.',
  })
  grassrootsOrganizationCount(@Ctx() facts: ReportFacts) {
    return organizationCount(facts, grassrootsKinds);
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of grassroots committees (đảng bộ cơ sở) on the last day. / Đây là số đảng bộ cơ sở vào ngày cuối giai đoạn.',
  })
  grassrootsCommitteeCount(@Ctx() facts: ReportFacts) {
    return organizationCount(facts, ['GRASSROOTS_COMMITTEE']);
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of grassroots cells (chi bộ cơ sở) on the last day. / Đây là số chi bộ cơ sở vào ngày cuối giai đoạn.',
  })
  grassrootsCellCount(@Ctx() facts: ReportFacts) {
    return organizationCount(facts, ['GRASSROOTS_CELL']);
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of members of the subtree on the last day (đảng số). / Đây là đảng số của nhánh vào ngày cuối giai đoạn.',
  })
  memberCount(@Ctx() facts: ReportFacts) {
    return report.value(memberCountOf, 'id', 'count', { ...onLastDay(facts), includeDescendants: true });
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of official members on the last day (đảng viên chính thức). / Đây là số đảng viên chính thức vào ngày cuối giai đoạn.',
  })
  officialCount(@Ctx() facts: ReportFacts) {
    return report.value(statusCountsOf, 'id', 'official', onLastDay(facts));
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of probationary members on the last day (đảng viên dự bị). / Đây là số đảng viên dự bị vào ngày cuối giai đoạn.',
  })
  probationaryCount(@Ctx() facts: ReportFacts) {
    return report.value(statusCountsOf, 'id', 'probationary', onLastDay(facts));
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of grassroots cells of the subtree that were upgraded to committees in the period. / Đây là số chi bộ cơ sở trong nhánh được nâng cấp thành đảng bộ cơ sở trong giai đoạn.',
  })
  upgradeCount(@Ctx() facts: ReportFacts) {
    return report.value(upgradeCountOf, 'id', 'count', periodOf(facts));
  }

  @FieldResolver(() => [OrganizationType], {
    description:
      'These are the organizations of the subtree that were upgraded from cell to committee in the period, in the order of their upgrades. / Đây là các tổ chức trong nhánh được nâng cấp từ chi bộ thành đảng bộ trong giai đoạn, theo thứ tự thời gian.',
  })
  upgrades(@Ctx() facts: ReportFacts) {
    return report.many(upgradesOf, 'id', periodOf(facts));
  }

  @FieldResolver(() => SecretaryFiguresType, {
    description:
      'These are the figures of secretaries on the last day. / Đây là số liệu về bí thư vào ngày cuối giai đoạn.',
  })
  secretaries(@Ctx() facts: ReportFacts) {
    return report.one(secretaryFiguresOf, 'id', onLastDay(facts));
  }

  @FieldResolver(() => AdmissionFiguresType, {
    description:
      'These are the figures of admissions in the period. / Đây là số liệu về kết nạp đảng viên trong giai đoạn.',
  })
  admissions(@Ctx() facts: ReportFacts) {
    return report.one(admissionFiguresOf, 'id', periodOf(facts));
  }

  @FieldResolver(() => [MeetingSummaryType], {
    description:
      'These are the meetings of the cells of the subtree, year by year. / Đây là số liệu sinh hoạt của các chi bộ trong nhánh, từng năm.',
  })
  meetings(@Ctx() facts: ReportFacts) {
    return report.many(meetingSummariesOf, 'id', periodOf(facts));
  }

  @FieldResolver(() => TrainingFiguresType, {
    description:
      'These are the figures of the training courses of the subtree in the period. / Đây là số liệu các lớp bồi dưỡng trong nhánh trong giai đoạn.',
  })
  training(@Ctx() facts: ReportFacts) {
    return report.one(trainingFiguresOf, 'id', boundPeriodOf(facts));
  }

  @FieldResolver(() => CommendationFiguresType, {
    description:
      'These are the certificates of merit, and above, that the committee of the organization awarded for spans within the period, whenever it awarded them. / Đây là số giấy khen trở lên do cấp ủy của tổ chức tặng cho thành tích trong giai đoạn, dù quyết định vào ngày nào.',
  })
  commendations(@Ctx() facts: ReportFacts) {
    return report.one(commendationFiguresOf, 'id', boundPeriodOf(facts));
  }

  @FieldResolver(() => [DocumentType], {
    description:
      'These are the documents that the organization issued in the period or works by, and those that they implement, the oldest first. / Đây là các văn bản do tổ chức ban hành trong giai đoạn hoặc đang thực hiện, và các văn bản mà chúng cụ thể hóa, cũ nhất đứng trước.',
  })
  documents(@Ctx() facts: ReportFacts) {
    const period = periodOf(facts);
    const days = { fromDate: bind(firstDayOf(period)), toDate: bind(lastDayOf(period)) };
    return report.many(reportDocumentsOf, 'id', days);
  }

  @FieldResolver(() => [RatingSummaryType], {
    description:
      'These are the decided ratings of grassroots organizations, counted by grade, year by year. / Đây là kết quả xếp loại tổ chức cơ sở đảng theo từng mức, từng năm.',
  })
  organizationRatings(@Ctx() facts: ReportFacts) {
    const request = { ...periodOf(facts), subject: 'ORGANIZATION' as const, kinds: grassrootsKinds };
    return report.many(ratingSummariesOf, 'id', request);
  }

  @FieldResolver(() => [RatingSummaryType], {
    description:
      'These are the decided ratings of members, counted by grade, year by year. / Đây là kết quả xếp loại đảng viên theo từng mức, từng năm.',
  })
  memberRatings(@Ctx() facts: ReportFacts) {
    const request = { ...periodOf(facts), subject: 'MEMBER' as const, kinds: grassrootsKinds };
    return report.many(ratingSummariesOf, 'id', request);
  }
}

const admissions = fieldsOf<AdmissionFiguresRow>();

@DeclaredFields(() => AdmissionFiguresType)
export class AdmissionFiguresResolver {
  @FieldResolver(() => [YearCountType], {
    description:
      'These are the admissions of each year of the period, the oldest first. / Đây là số kết nạp của từng năm trong giai đoạn, cũ nhất đứng trước.',
  })
  byYear() {
    return admissions.items('byYear', yearCounts);
  }
}

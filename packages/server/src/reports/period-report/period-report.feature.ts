import { ReportRollups } from '../../../migrations/0009-report-rollups.ts';
import {
  AdmissionFiguresResolver,
  OrganizationReportResolver,
  PeriodReportResolver,
} from './period-report.resolver.ts';
import { PeriodTargetResolver, PeriodTargetsResolver } from './period-target.resolver.ts';

/** The report that sums up an organization over a period (báo cáo tổng kết giai đoạn). */
export const migrations = [{ name: '0009-report-rollups', class: ReportRollups }];

export const resolvers = [
  OrganizationReportResolver,
  PeriodReportResolver,
  AdmissionFiguresResolver,
  PeriodTargetsResolver,
  PeriodTargetResolver,
];

export { scopes } from './period-report.scope.ts';

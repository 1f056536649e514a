import type { CommendationFiguresType } from '../features/commendation/commendation.type.ts';
import type { DocumentType } from '../features/document/document.type.ts';
import type { MeetingSummaryType } from '../features/meeting/meeting-summary.type.ts';
import type { MemberMovementSummaryType } from '../features/member/member-movement.type.ts';
import type { OrganizationKind } from '../features/organization/organization-state.entity.ts';
import type { RatingCountType, RatingSummaryType } from '../features/rating/rating.type.ts';
import type { RatingGrade } from '../features/rating/rating-scheme.entity.ts';
import type { TargetOutcomeType, TargetType } from '../features/target/target.type.ts';
import type { TrainingFiguresType } from '../features/training/training.type.ts';
import type { Day } from '../shared/dates.ts';

/** The result of report.graphql. */
export interface ReportData {
  code: string;
  name: string;
  kind: OrganizationKind;
  /** As far as it is known: 2016, 2016-11 or 2016-11-01; null while it exists. */
  dissolvedOn: string | null;
  /** Null for the root, and where the caller may not see it. */
  parent: { name: string } | null;
  /** The ratings of the organization itself. */
  ratings: { year: number; grade: RatingGrade }[];
  memberMovements: MemberMovementSummaryType[];
  periodReport: PeriodReport;
}

/** The secretary of the organization itself, as rows/own.graphql has it. */
export interface OwnSecretary {
  headOfAgency: boolean;
  member: { fullName: string };
}

export interface PeriodReport {
  asOf: Day;
  grassrootsOrganizationCount: number;
  grassrootsCommitteeCount: number;
  grassrootsCellCount: number;
  upgradeCount: number;
  upgrades: { code: string; name: string }[];
  secretaries: { total: number; headingAgency: number; headingAgencyRate: number | null };
  memberCount: number;
  officialCount: number;
  probationaryCount: number;
  admissions: { total: number; byYear: YearCount[] };
  organizationRatings: RatingSummary[];
  memberRatings: RatingSummary[];
  meetings: MeetingSummary[];
  training: TrainingFiguresType & { byYear: YearCount[] };
  commendations: CommendationFiguresType;
  documents: ReportDocument[];
  targets: PeriodTarget[];
}

interface YearCount {
  year: number;
  count: number;
}

export type RatingSummary = Omit<RatingSummaryType, 'subject'> & { counts: Omit<RatingCountType, 'rate'>[] };

export type MeetingSummary = Omit<
  MeetingSummaryType,
  'extraordinary' | 'cellsOwingThematic' | 'cellsThatMetThematic'
> &
  Record<'attendanceRate' | 'lowestAttendanceRate' | 'highestAttendanceRate', number | null>;

export type ReportDocument = Pick<DocumentType, 'symbol' | 'issuer' | 'issuedOn' | 'title'> & {
  relations: { document: { symbol: string } }[];
};

export interface PeriodTarget {
  target: Omit<TargetType, 'setOn' | 'endedOn' | 'note'> & { document: { symbol: string } | null };
  results: TargetOutcomeType[];
}

import type { OrganizationKind } from '../features/organization/organization-state.entity.ts';
import type { RatingGrade } from '../features/rating/rating-scheme.entity.ts';
import type { Day } from '../shared/dates.ts';

/**
 * The result of report.graphql.
 */
export interface ReportData {
  code: string;
  name: string;
  kind: OrganizationKind;
  /** As far as it is known: 2016, 2016-11 or 2016-11-01; null while it exists. */
  dissolvedOn: string | null;
  /** Null for the root, and where the caller may not see it. */
  parent: { name: string } | null;
  /** Those of the organization itself. */
  ratings: { year: number; grade: RatingGrade }[];
  memberMovements: Movement[];
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
  training: { courses: number; committeeMembersTrained: number; byYear: YearCount[] };
  commendations: { collectives: number; individuals: number };
  documents: ReportDocument[];
  targets: PeriodTarget[];
}

interface YearCount {
  year: number;
  count: number;
}

export interface Movement {
  year: number;
  opening: number;
  admitted: number;
  transferredIn: number;
  transferredOut: number;
  died: number;
  expelled: number;
  removed: number;
  resigned: number;
  reorganized: number;
  closing: number;
}

export interface RatingSummary {
  year: number;
  rated: number;
  goodOrBetter: number;
  goodOrBetterRate: number | null;
  counts: { grade: RatingGrade; count: number }[];
}

export interface MeetingSummary {
  year: number;
  cells: number;
  regular: number;
  thematic: number;
  cellsThatMetEnough: number;
  fewestRegular: number | null;
  mostRegular: number | null;
  attendanceRate: number | null;
  lowestAttendanceRate: number | null;
  highestAttendanceRate: number | null;
}

export interface ReportDocument {
  symbol: string;
  issuer: string;
  issuedOn: Day;
  title: string | null;
  relations: { document: { symbol: string } }[];
}

export interface PeriodTarget {
  target: {
    indicator: TargetIndicator;
    value: number;
    unit: TargetUnit;
    fromYear: number;
    /** Null until it is ended. */
    toYear: number | null;
    yearly: boolean;
    document: { symbol: string } | null;
  };
  results: TargetOutcome[];
}

export interface TargetOutcome {
  fromYear: number;
  toYear: number;
  actual: number | null;
  result: TargetResult;
  surplus: number | null;
}

export type TargetIndicator =
  | 'GRASSROOTS_GOOD_OR_BETTER'
  | 'MEMBERS_GOOD_OR_BETTER'
  | 'ADMISSIONS'
  | 'OWN_RATING_GOOD_OR_BETTER'
  | 'CELLS_THAT_MET_ENOUGH';

export type TargetUnit = 'PERCENT' | 'PERSONS' | 'YES_OR_NO';

export type TargetResult = 'MET' | 'EXCEEDED' | 'MISSED' | 'NOT_YET_DUE' | 'NO_DATA';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.types.ts';

import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type MemberProfileQueryVariables = Exact<{
  fileNumber: string;
  fromYear?: number | null | undefined;
  toYear?: number | null | undefined;
}>;


export type MemberProfileQuery = { member: { id: string, fileNumber: string, fullName: string, status: Types.MembershipStatus | null, admittedOn: string, officialOn: string | null, organization: { code: string, name: string } | null, positions: Array<{ role: Types.PositionRole, startedOn: string, headOfAgency: boolean, organization: { code: string, name: string } }>, ratings: Array<{ year: number, grade: Types.RatingGrade }> } | null };

export type OrganizationTreeQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
  maxDepth?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationTreeQuery = { organization: { id: string, descendants: { totalCount: number, nodes: Array<{ id: string, code: string, name: string, kind: Types.OrganizationKind, memberCount: number, parent: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PeriodReportQueryVariables = Exact<{
  code: string;
  fromYear: number;
  toYear: number;
}>;


export type PeriodReportQuery = { organization: { periodReport: { asOf: string, grassrootsOrganizationCount: number, memberCount: number, officialCount: number, probationaryCount: number, upgradeCount: number, secretaries: { total: number, headingAgency: number, headingAgencyRate: number | null }, meetings: Array<{ year: number, cells: number, fewestRegular: number | null, lowestAttendanceRate: number | null, highestAttendanceRate: number | null, thematic: number }>, admissions: { total: number, byYear: Array<{ year: number, count: number }> }, organizationRatings: Array<{ year: number, goodOrBetterRate: number | null }>, memberRatings: Array<{ year: number, goodOrBetterRate: number | null }>, training: { courses: number, committeeMembersTrained: number }, commendations: { collectives: number, individuals: number }, documents: Array<{ symbol: string, issuedOn: string, title: string | null }>, targets: Array<{ target: { indicator: Types.TargetIndicator, value: number, unit: Types.TargetUnit }, results: Array<{ fromYear: number, toYear: number, actual: number | null, result: Types.TargetResult, surplus: number | null }> }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MemberProfileDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MemberProfile($fileNumber: String!, $fromYear: Int, $toYear: Int) {
  member(fileNumber: $fileNumber) {
    id
    fileNumber
    fullName
    status
    admittedOn
    officialOn
    organization {
      code
      name
    }
    positions {
      role
      startedOn
      headOfAgency
      organization {
        code
        name
      }
    }
    ratings(fromYear: $fromYear, toYear: $toYear) {
      year
      grade
    }
  }
}
    `, { hash: '5de056567852a75bfc633f89436cc55f64d6fd37a2ab80074fb06ccb97e3f83a' }) as unknown as TypedDocumentString<MemberProfileQuery, MemberProfileQueryVariables>;
export const OrganizationTreeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OrganizationTree($code: String!, $asOf: Date, $maxDepth: Int, $first: Int = 100, $after: String) {
  organization(code: $code) {
    id
    descendants(asOf: $asOf, maxDepth: $maxDepth, first: $first, after: $after) {
      totalCount
      nodes {
        id
        code
        name(asOf: $asOf)
        kind(asOf: $asOf)
        memberCount(asOf: $asOf)
        parent(asOf: $asOf) {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, { hash: '51f93c7426201bdef4e78d7336c1deff336af220729bf92b54f21b5e7df343ff' }) as unknown as TypedDocumentString<OrganizationTreeQuery, OrganizationTreeQueryVariables>;
export const PeriodReportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PeriodReport($code: String!, $fromYear: Int!, $toYear: Int!) {
  organization(code: $code) {
    periodReport(fromYear: $fromYear, toYear: $toYear) {
      asOf
      grassrootsOrganizationCount
      memberCount
      officialCount
      probationaryCount
      upgradeCount
      secretaries {
        total
        headingAgency
        headingAgencyRate
      }
      meetings {
        year
        cells
        fewestRegular
        lowestAttendanceRate
        highestAttendanceRate
        thematic
      }
      admissions {
        total
        byYear {
          year
          count
        }
      }
      organizationRatings {
        year
        goodOrBetterRate
      }
      memberRatings {
        year
        goodOrBetterRate
      }
      training {
        courses
        committeeMembersTrained
      }
      commendations {
        collectives
        individuals
      }
      documents {
        symbol
        issuedOn
        title
      }
      targets {
        target {
          indicator
          value
          unit
        }
        results {
          fromYear
          toYear
          actual
          result
          surplus
        }
      }
    }
  }
}
    `, { hash: 'f7f1392c3d74c7d0f3c578f907f14cec4b7877ab6e0eb2244e7f5bebee933033' }) as unknown as TypedDocumentString<PeriodReportQuery, PeriodReportQueryVariables>;
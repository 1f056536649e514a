import type { RatedOrganization } from './task.ts';

/** The documents of the clients that take text. What they return is declared by hand: the compiler compares neither with the schema. */
export const overviewDocument = `
  query Overview($code: String!) {
    organization(code: $code) {
      children(first: 100) {
        nodes {
          name
          secretary { headOfAgency member { fullName } }
          ratings(fromYear: 2011, toYear: 2020) { year grade }
        }
      }
    }
  }`;

export interface OverviewData {
  organization: { children: { nodes: RatedOrganization[] } } | null;
}

export const membersDocument = `
  query Members($code: String!, $after: String) {
    organization(code: $code) {
      members(includeDescendants: true, first: 100, after: $after) {
        nodes { fullName }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`;

export interface Members {
  nodes: { fullName: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface MembersData {
  organization: { members: Members } | null;
}

export const lookupDocument = `
  query Lookup($code: String!) {
    organization(code: $code) { name }
  }`;

export interface LookupData {
  organization: { name: string } | null;
}

import { type Peer, type PeerRequest, type Plain, type PlainBranch, sortedCounts } from './peer.ts';
import { years } from './workloads.ts';

const nested: PeerRequest<{ organization: { children: Plain['nested'] } }, 'nested'> = {
  query: `query Nested($code: String!, $day: String!, $fromYear: Float!, $toYear: Float!) {
    organization(code: $code, asOf: $day) {
      children { name kind secretary { fullName headOfAgency } ratings(fromYear: $fromYear, toYear: $toYear) { year grade } }
    }
  }`,
  variables: ({ blocCode, day }) => ({ code: blocCode, day, ...years }),
  plain: ({ organization }) => organization.children,
};

interface Branch {
  name: string;
  secretary: { fullName: string } | null;
  ratings: { grade: string }[];
  memberCount: number;
  children?: Branch[];
}

const plainBranch = ({ name, secretary, ratings, memberCount, children }: Branch): PlainBranch => ({
  name,
  secretary: secretary?.fullName ?? null,
  grade: ratings[0]?.grade ?? null,
  memberCount,
  children: children?.map(plainBranch),
});

const deep: PeerRequest<{ organization: Branch }, 'deep'> = {
  query: `query Deep($code: String!, $day: String!, $year: Float!) {
    organization(code: $code, asOf: $day) { ...branch children { ...branch children { ...branch } } }
  }
  fragment branch on Organization {
    name secretary { fullName } ratings(fromYear: $year, toYear: $year) { grade } memberCount
  }`,
  variables: ({ blocCode, day, year }) => ({ code: blocCode, day, year }),
  plain: ({ organization }) => plainBranch(organization),
};

const page: PeerRequest<{ organization: { members: Plain['page'] } }, 'page'> = {
  query: `query Page($id: Float!, $day: String!, $afterKey: String!, $afterId: Float!) {
    organization(id: $id, asOf: $day) {
      members(first: 50, afterKey: $afterKey, afterId: $afterId) { fullName admittedOn cell ratings { year grade } }
    }
  }`,
  variables: ({ page: { organizationId, sortKey, memberId }, lateDay }) => ({
    id: organizationId,
    day: lateDay,
    afterKey: sortKey,
    afterId: memberId,
  }),
  plain: ({ organization }) => organization.members,
};

const lookup: PeerRequest<{ organization: Plain['lookup'] }, 'lookup'> = {
  query: `query Lookup($id: Float!, $day: String!) {
    organization(id: $id, asOf: $day) { name kind secretary { fullName headOfAgency } }
  }`,
  variables: ({ organizationId, lateDay }) => ({ id: organizationId, day: lateDay }),
  plain: ({ organization }) => organization,
};

const rollUp: PeerRequest<
  { organization: { name: string; ratingCounts: Plain['rollUp']['counts'] } },
  'rollUp'
> = {
  query: `query RollUp($code: String!, $day: String!, $fromYear: Float!, $toYear: Float!) {
    organization(code: $code, asOf: $day) { name ratingCounts(fromYear: $fromYear, toYear: $toYear) { year grade count } }
  }`,
  variables: ({ blocCode, day }) => ({ code: blocCode, day, ...years }),
  plain: ({ organization: { name, ratingCounts } }) => ({ name, counts: sortedCounts(ratingCounts) }),
};

/** Apollo Server, type-graphql, entities and DataLoaders, as tutorials combine them. */
export const tutorial: Peer = {
  name: 'tutorial',
  file: 'tutorial-server.ts',
  requests: { nested, deep, page, lookup, rollUp },
};

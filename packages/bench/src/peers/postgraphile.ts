import { type Peer, type PeerRequest, type PlainBranch, type PlainRating, sortedCounts } from './peer.ts';
import { years } from './workloads.ts';

interface Organization {
  name: string;
  kind: string;
  /** A set with one row at most. */
  secretaryList: { fullName: string; headOfAgency: boolean }[];
}

type Rated = Organization & { ratingsList: PlainRating[] };

const nested: PeerRequest<{ organizationByCodeList: [{ childrenList: Rated[] }] }, 'nested'> = {
  query: `query Nested($code: String!, $day: Date!, $fromYear: Int!, $toYear: Int!) {
    organizationByCodeList(code: $code, onDay: $day) {
      childrenList {
        name
        kind
        secretaryList { fullName headOfAgency }
        ratingsList(fromYear: $fromYear, toYear: $toYear) { year grade }
      }
    }
  }`,
  variables: ({ blocCode, day }) => ({ code: blocCode, day, ...years }),
  plain: ({ organizationByCodeList: [bloc] }) =>
    bloc.childrenList.map(({ secretaryList, ratingsList, ...child }) => ({
      ...child,
      secretary: secretaryList[0] ?? null,
      ratings: ratingsList,
    })),
};

interface Branch {
  name: string;
  secretaryList: { fullName: string }[];
  ratingsList: { grade: string }[];
  memberCountList: [string];
  childrenList?: Branch[];
}

const plainBranch = (branch: Branch): PlainBranch => ({
  name: branch.name,
  secretary: branch.secretaryList[0]?.fullName ?? null,
  grade: branch.ratingsList[0]?.grade ?? null,
  memberCount: Number(branch.memberCountList[0]),
  children: branch.childrenList?.map(plainBranch),
});

const deep: PeerRequest<{ organizationByCodeList: [Branch] }, 'deep'> = {
  query: `query Deep($code: String!, $day: Date!, $year: Int!) {
    organizationByCodeList(code: $code, onDay: $day) {
      ...branch
      childrenList { ...branch childrenList { ...branch } }
    }
  }
  fragment branch on Organization {
    name
    secretaryList { fullName }
    ratingsList(fromYear: $year, toYear: $year) { grade }
    memberCountList
  }`,
  variables: ({ blocCode, day, year }) => ({ code: blocCode, day, year }),
  plain: ({ organizationByCodeList: [bloc] }) => plainBranch(bloc),
};

/** The digest of the order by sort key and id in PostGraphile's cursors; it refuses cursors with any other. */
const orderDigest = '35ea4fb5b0';

interface Member {
  fullName: string;
  admittedOn: string;
  cellList: string[];
  ratingsList: PlainRating[];
}

const page: PeerRequest<{ organizationByIdList: [{ members: { nodes: Member[] } }] }, 'page'> = {
  query: `query Page($id: Int!, $day: Date!, $after: Cursor!) {
    organizationByIdList(id: $id, onDay: $day) {
      members(first: 50, after: $after, orderBy: [SORT_KEY_ASC, ROW_ID_ASC]) {
        nodes { fullName admittedOn cellList(onDay: $day) ratingsList(orderBy: YEAR_ASC) { year grade } }
      }
    }
  }`,
  variables: ({ page: { organizationId, sortKey, memberId }, lateDay }) => ({
    id: organizationId,
    day: lateDay,
    after: Buffer.from(JSON.stringify([orderDigest, sortKey, memberId])).toString('base64'),
  }),
  plain: ({ organizationByIdList: [organization] }) =>
    organization.members.nodes.map(({ cellList, ratingsList, ...member }) => ({
      ...member,
      cell: cellList[0] ?? null,
      ratings: ratingsList,
    })),
};

const lookup: PeerRequest<{ organizationByIdList: [Organization] }, 'lookup'> = {
  query: `query Lookup($id: Int!, $day: Date!) {
    organizationByIdList(id: $id, onDay: $day) { name kind secretaryList { fullName headOfAgency } }
  }`,
  variables: ({ organizationId, lateDay }) => ({ id: organizationId, day: lateDay }),
  plain: ({
    organizationByIdList: [
      {
        secretaryList: [secretary = null],
        ...organization
      },
    ],
  }) => ({ ...organization, secretary }),
};

/** The count is a bigint, which GraphQL represents as text. */
type Count = PlainRating & { count: string };

const rollUp: PeerRequest<
  { organizationByCodeList: [{ name: string; ratingCountsList: Count[] }] },
  'rollUp'
> = {
  query: `query RollUp($code: String!, $day: Date!, $fromYear: Int!, $toYear: Int!) {
    organizationByCodeList(code: $code, onDay: $day) {
      name
      ratingCountsList(fromYear: $fromYear, toYear: $toYear) { year grade count }
    }
  }`,
  variables: ({ blocCode, day }) => ({ code: blocCode, day, ...years }),
  plain: ({ organizationByCodeList: [{ name, ratingCountsList }] }) => ({
    name,
    counts: sortedCounts(ratingCountsList.map((each) => ({ ...each, count: Number(each.count) }))),
  }),
};

/** PostGraphile 5 over the same tables, under the same policies. */
export const postgraphile: Peer = {
  name: 'PostGraphile',
  file: 'postgraphile-server.ts',
  requests: { nested, deep, page, lookup, rollUp },
};

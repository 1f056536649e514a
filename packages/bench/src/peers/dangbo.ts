import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// The bench measures compiled code.
import '../../../server/compile.js';
import { encodeCursor } from '../../../server/src/graph/cursor.ts';
import { encodeId } from '../../../server/src/graph/node.ts';
import { type Peer, type PeerRequest, type Plain, type PlainBranch, sortedCounts } from './peer.ts';
import { years } from './workloads.ts';

interface Secretary {
  headOfAgency: boolean;
  member: { fullName: string };
}

const plainSecretary = (secretary: Secretary | null) =>
  secretary && { fullName: secretary.member.fullName, headOfAgency: secretary.headOfAgency };

interface Organization {
  name: string;
  kind: string;
  secretary: Secretary | null;
}

type Rated = Organization & Pick<Plain['nested'][number], 'ratings'>;

const nested: PeerRequest<{ organization: { children: { nodes: Rated[] } } }, 'nested'> = {
  query: `query Nested($code: String!, $day: Date!, $fromYear: Int!, $toYear: Int!) {
    organization(code: $code) {
      children(first: 100, asOf: $day) {
        nodes {
          name(asOf: $day)
          kind(asOf: $day)
          secretary(asOf: $day) { headOfAgency(asOf: $day) member { fullName } }
          ratings(fromYear: $fromYear, toYear: $toYear) { year grade }
        }
      }
    }
  }`,
  variables: ({ blocCode, day }) => ({ code: blocCode, day, ...years }),
  plain: ({ organization }) =>
    organization.children.nodes.map(({ secretary, ...node }) => ({
      ...node,
      secretary: plainSecretary(secretary),
    })),
};

interface Branch {
  name: string;
  secretary: { member: { fullName: string } } | null;
  rating: { grade: string } | null;
  memberCount: number;
  children?: { nodes: Branch[] };
}

const plainBranch = ({ name, secretary, rating, memberCount, children }: Branch): PlainBranch => ({
  name,
  secretary: secretary?.member.fullName ?? null,
  grade: rating?.grade ?? null,
  memberCount,
  children: children?.nodes.map(plainBranch),
});

const deep: PeerRequest<{ organization: Branch }, 'deep'> = {
  query: `query Deep($code: String!, $day: Date!, $year: Int!) {
    organization(code: $code) {
      ...branch
      children(first: 100, asOf: $day) {
        nodes { ...branch children(first: 30, asOf: $day) { nodes { ...branch } } }
      }
    }
  }
  fragment branch on Organization {
    name(asOf: $day)
    secretary(asOf: $day) { member { fullName } }
    rating(year: $year) { grade }
    memberCount(asOf: $day)
  }`,
  variables: ({ blocCode, day, year }) => ({ code: blocCode, day, year }),
  plain: ({ organization }) => plainBranch(organization),
};

type Member = Omit<Plain['page'][number], 'cell'> & { organization: { name: string } | null };

const page: PeerRequest<{ organization: { members: { nodes: Member[] } } }, 'page'> = {
  query: `query Page($id: ID!, $day: Date!, $after: String!) {
    organization(id: $id) {
      members(first: 50, after: $after, includeDescendants: true, asOf: $day) {
        nodes {
          fullName
          admittedOn
          organization(asOf: $day) { name(asOf: $day) }
          ratings { year grade }
        }
      }
    }
  }`,
  variables: ({ page: { organizationId, sortKey, memberId }, lateDay }) => ({
    id: encodeId('Organization', organizationId),
    day: lateDay,
    after: encodeCursor('NAME', { value: sortKey, id: memberId }),
  }),
  plain: ({ organization }) =>
    organization.members.nodes.map(({ organization: cell, ...member }) => ({
      ...member,
      cell: cell?.name ?? null,
    })),
};

const lookup: PeerRequest<{ organization: Organization }, 'lookup'> = {
  query: `query Lookup($id: ID!, $day: Date!) {
    organization(id: $id) {
      name(asOf: $day)
      kind(asOf: $day)
      secretary(asOf: $day) { headOfAgency(asOf: $day) member { fullName } }
    }
  }`,
  variables: ({ organizationId, lateDay }) => ({
    id: encodeId('Organization', organizationId),
    day: lateDay,
  }),
  plain: ({ organization: { secretary, ...organization } }) => ({
    ...organization,
    secretary: plainSecretary(secretary),
  }),
};

interface Summary {
  year: number;
  counts: { grade: string; count: number }[];
}

const rollUp: PeerRequest<{ organization: { name: string; ratingSummaries: Summary[] } }, 'rollUp'> = {
  query: `query RollUp($code: String!, $day: Date!, $fromYear: Int!, $toYear: Int!) {
    organization(code: $code) {
      name(asOf: $day)
      ratingSummaries(fromYear: $fromYear, toYear: $toYear, subject: MEMBER) { year counts { grade count } }
    }
  }`,
  variables: ({ blocCode, day }) => ({ code: blocCode, day, ...years }),
  plain: ({ organization: { name, ratingSummaries } }) => ({
    name,
    counts: sortedCounts(
      ratingSummaries.flatMap(({ year, counts }) => counts.map((count) => ({ year, ...count }))),
    ),
  }),
};

/** The flags with which `npm start` runs the server. */
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8'));
const nodeFlags: string[] = scripts.start.match(/--\S+=\S+/g);

/** dangbo as users run it: a key with a scope, row filter, RLS policies, limits and the audit. */
export const dangbo: Peer = {
  name: 'dangbo',
  file: 'dangbo-server.ts',
  nodeFlags,
  requests: { nested, deep, page, lookup, rollUp },
};

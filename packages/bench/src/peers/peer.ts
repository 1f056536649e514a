import type { Variant, Workload } from './workloads.ts';

type QueryName = Exclude<Workload, 'repeated'>;

interface PlainSecretary {
  fullName: string;
  headOfAgency: boolean;
}

/** A rating of one year. */
export interface PlainRating {
  year: number;
  grade: string;
}

/** An organization with those below it, as far down as they are asked for. */
export interface PlainBranch {
  name: string;
  secretary: string | null;
  grade: string | null;
  memberCount: number;
  children?: PlainBranch[] | undefined;
}

/** The results in one plain shape, in which those of all servers must be equal. */
export interface Plain {
  nested: { name: string; kind: string; secretary: PlainSecretary | null; ratings: PlainRating[] }[];
  deep: PlainBranch;
  page: { fullName: string; admittedOn: string; cell: string | null; ratings: PlainRating[] }[];
  lookup: { name: string; kind: string; secretary: PlainSecretary | null };
  rollUp: { name: string; counts: (PlainRating & { count: number })[] };
}

/** The request of a workload to one server, and the conversion of its result. */
export interface PeerRequest<Answer, Q extends QueryName> {
  /** The text of the query, where the server needs one. */
  query?: string;
  variables(variant: Variant): object;
  // A method, so that a parameter of a narrower type is allowed.
  plain(answer: Answer): Plain[Q];
}

/** A server of the comparison. */
export interface Peer {
  name: 'dangbo' | 'PostGraphile' | 'tutorial' | 'limit';
  /** The file that runs it, in this folder. */
  file: string;
  /** The flags of Node, where it runs compiled, as its users run it, and not from its sources. */
  nodeFlags?: readonly string[];
  requests: { [Q in QueryName]: PeerRequest<never, Q> };
}

/** Sorts counts by year and grade, without zeros. */
export const sortedCounts = (counts: Plain['rollUp']['counts']): Plain['rollUp']['counts'] =>
  counts
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.year - other.year || (one.grade < other.grade ? -1 : 1));

/** The query of a workload: the repeated one uses that of `nested`. */
export const queryOf = (workload: Workload): QueryName => (workload === 'repeated' ? 'nested' : workload);

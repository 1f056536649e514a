import type { Variant, Workload } from './workloads.ts';

type Question = Exclude<Workload, 'repeated'>;

interface PlainSecretary {
  fullName: string;
  headOfAgency: boolean;
}

interface PlainRating {
  year: number;
  grade: string;
}

interface PlainBranch {
  name: string;
  secretary: string | null;
  grade: string | null;
  memberCount: number;
}

/** The answers in one plain shape, in which those of all servers must be equal. */
export interface Plain {
  nested: { name: string; kind: string; secretary: PlainSecretary | null; ratings: PlainRating[] }[];
  deep: PlainBranch & { children: (PlainBranch & { children: PlainBranch[] })[] };
  page: { fullName: string; admittedOn: string; cell: string | null; ratings: PlainRating[] }[];
  lookup: { name: string; kind: string; secretary: PlainSecretary | null };
  rollUp: { name: string; counts: (PlainRating & { count: number })[] };
}

/** How one server is asked a workload, and how its answer is read. */
export interface Asking<Answer, Shape> {
  /** The text of the query, where the server takes one. */
  query?: string;
  variables(variant: Variant): object;
  // As a method it may take the answer's own type.
  plain(answer: Answer): Shape;
}

/** A server of the comparison. */
export interface Peer {
  name: 'dangbo' | 'PostGraphile' | 'tutorial' | 'limit';
  /** The file that runs it, beside this one. */
  file: string;
  /** What Node is told, where it runs compiled, as its users run it, and not from its sources. */
  nodeFlags?: readonly string[];
  askings: { [Q in Question]: Asking<never, Plain[Q]> };
}

/** Counts by year and grade, without those of none, in one order. */
export const sortedCounts = (counts: Plain['rollUp']['counts']): Plain['rollUp']['counts'] =>
  counts
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.year - other.year || (one.grade < other.grade ? -1 : 1));

/** The workload whose query is asked: the repeated one is that of `nested`. */
export const questionOf = (workload: Workload): Question => (workload === 'repeated' ? 'nested' : workload);

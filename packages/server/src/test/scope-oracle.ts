import type { Database } from '../database.ts';
import { filters } from '../scope/filters.ts';

export type Row = Record<string, string | number | null>;

/** Every row of the tables that scopes are about, as their owner sees them. */
export type Records = Map<string, Row[]>;

export async function readRecords({ orm }: Database): Promise<Records> {
  const em = orm.em.fork();
  const records: Records = new Map();
  for (const table of Object.keys(filters)) {
    const rows = await em.execute<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} as t`);
    records.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return records;
}

const rowsOf = (records: Records, table: string): Row[] => records.get(table) ?? [];
const day = (value: unknown): string => (value === 'infinity' ? '9999-12-31' : String(value));

/**
 * Until when each organization belonged to the subtrees of these roots: reckoned from the rows, without the
 * database's views, policies and filters.
 */
function organizationsUnder(records: Records, roots: readonly number[]): Map<number, string> {
  const until = new Map<number, string>();
  for (const { ancestor_id, descendant_id, valid_to } of rowsOf(records, 'organization_closure')) {
    if (!roots.includes(Number(ancestor_id))) continue;
    const id = Number(descendant_id);
    if ((until.get(id) ?? '') < day(valid_to)) until.set(id, day(valid_to));
  }
  return until;
}

/** Where a caller may see figures, and where members: the ids of the roots of the subtrees. */
export interface Roots {
  figures: readonly number[];
  members: readonly number[];
}

/** The rows of a table that one with these subtrees may see: what began before its organization left them. */
export function seenBy(records: Records, table: string, roots: Roots): Row[] {
  const figures = organizationsUnder(records, roots.figures);
  const members = organizationsUnder(records, roots.members);
  const of = (scope: Map<number, string>, id: unknown, since: string) =>
    (scope.get(Number(id)) ?? '') > since;
  const knownMembers = () =>
    new Set(
      ['cell_membership', 'position'].flatMap((source) =>
        rowsOf(records, source)
          .filter((row) => of(members, row.organization_id, day(row.valid_from)))
          .map((row) => row.member_id),
      ),
    );
  const linked = (source: string, key: string, since: string) =>
    new Set(
      rowsOf(records, source)
        .filter((row) => of(figures, row.organization_id, day(row[since])))
        .map((row) => row[key]),
    );
  const yearEnd = ({ year }: Row) => `${year}-12-31`;

  const rules: Record<string, () => (row: Row) => boolean> = {
    organization: () => (row) => figures.has(Number(row.id)),
    organization_state: () => (row) => of(figures, row.organization_id, day(row.valid_from)),
    organization_closure: () => (row) => of(figures, row.ancestor_id, day(row.valid_from)),
    organization_event: () => (row) => of(figures, row.organization_id, day(row.effective_on)),
    organization_rating: () => (row) => of(figures, row.organization_id, yearEnd(row)),
    committee_term: () => (row) => of(figures, row.organization_id, day(row.valid_from)),
    agency: () => {
      const agencies = linked('organization_state', 'agency_id', 'valid_from');
      return ({ id }) => agencies.has(id as number);
    },
    document: () => {
      const documents = linked('organization_event', 'document_id', 'effective_on');
      return ({ id }) => documents.has(id as number);
    },
    cell_membership: () => (row) => of(members, row.organization_id, day(row.valid_from)),
    member_rating: () => (row) => of(members, row.organization_id, yearEnd(row)),
    member_event: () => (row) =>
      of(members, row.from_organization_id, day(row.effective_on)) ||
      of(members, row.to_organization_id, day(row.effective_on)),
    position: () => (row) => of(members, row.organization_id, day(row.valid_from)),
    member: () => {
      const known = knownMembers();
      return ({ id }) => known.has(id);
    },
    member_status: () => {
      const known = knownMembers();
      return (row) => known.has(row.member_id);
    },
    agency_head: () => {
      const known = knownMembers();
      return (row) => known.has(row.member_id);
    },
  };
  const rule = rules[table];
  if (!rule) throw new Error(`scope-oracle.ts does not say who sees ${table}`);
  return rowsOf(records, table).filter(rule());
}

/** In which table the objects of each type that implements Node are. */
const tableOfNode: Record<string, string> = {
  Agency: 'agency',
  Member: 'member',
  MemberRating: 'member_rating',
  Organization: 'organization',
  OrganizationRating: 'organization_rating',
  Position: 'position',
};

/** @throws Error for a type that nobody said the scope of, so that no new one slips past. */
export function tableOf(type: string): string {
  const table = tableOfNode[type];
  if (!table) throw new Error(`scope-oracle.ts does not say who sees the nodes of type ${type}`);
  return table;
}

/** Tells of every object by its type and id whether one with these subtrees may know that it exists. */
export function nodesSeenBy(records: Records, roots: Roots): (type: string, id: number) => boolean {
  const seen = new Map<string, Set<unknown>>();
  return (type, id) => {
    const ids = seen.get(type) ?? new Set(seenBy(records, tableOf(type), roots).map((row) => row.id));
    seen.set(type, ids);
    return ids.has(id);
  };
}

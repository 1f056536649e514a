import type { Database } from '../database/database.ts';
import { filters } from '../guard/scope/row-filters.ts';

export type Row = Record<string, string | number | boolean | null>;

/** Every row of the tables that scopes are about, as their owner sees them. */
export type Records = Map<string, Row[]>;

export async function readRecords({ orm }: Database): Promise<Records> {
  const records: Records = new Map();
  await orm.em.fork().transactional(async (em) => {
    // What is counted shows itself to nobody who has no permission, its owner neither.
    await em.execute("select set_config('dangbo.figures', '*', true)");
    for (const table of Object.keys(filters)) {
      const rows = await em.execute<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} as t`);
      records.set(
        table,
        rows.map(({ row }) => row),
      );
    }
  });
  return records;
}

const rowsOf = (records: Records, table: string): Row[] => records.get(table) ?? [];
const day = (value: unknown): string => (value === 'infinity' ? '9999-12-31' : String(value));

/** After every day: of an organization that is there still, or was to its end, all is seen. */
const forGood = '9999-99-99';

/**
 * Until when each organization belonged to the subtrees of these roots: reckoned from the rows, without the
 * database's views, policies and filters.
 */
function organizationsUnder(records: Records, roots: readonly number[]): Map<number, string> {
  const [until, end] = [new Map<number, string>(), new Map<number, string>()];
  const later = (days: Map<number, string>, id: number, value: unknown) => {
    if ((days.get(id) ?? '') < day(value)) days.set(id, day(value));
  };
  for (const { ancestor_id, descendant_id, valid_to } of rowsOf(records, 'organization_closure')) {
    const id = Number(descendant_id);
    if (ancestor_id === descendant_id) later(end, id, valid_to);
    if (roots.includes(Number(ancestor_id))) later(until, id, valid_to);
  }
  return new Map(Array.from(until, ([id, last]) => [id, last >= (end.get(id) ?? forGood) ? forGood : last]));
}

/** Where a caller may see figures, and where members: the ids of the roots of the subtrees. */
export type Roots = Readonly<
  Record<'figures' | 'members', readonly number[]> &
    Partial<Record<'personal' | 'sensitive' | 'edit' | 'audit' | 'access', readonly number[]>> & {
      /** The caller's own account, of which they see the grants. */
      account?: number;
    }
>;

/** The rows of a table that one with these subtrees may see: what began before its organization left them. */
export function seenBy(records: Records, table: string, roots: Partial<Roots>): Row[] {
  const figures = organizationsUnder(records, roots.figures ?? []);
  const members = organizationsUnder(records, roots.members ?? []);
  const of = (scope: Map<number, string>, id: unknown, since: string) =>
    (scope.get(Number(id)) ?? '') > since;
  const knownMembers = (scope = members) =>
    new Set(
      ['cell_membership', 'position'].flatMap((source) =>
        rowsOf(records, source)
          .filter((row) => of(scope, row.organization_id, day(row.valid_from)))
          .map((row) => row.member_id),
      ),
    );
  /** Those whose last cell is, or was when it ended, in these subtrees. */
  const keptIn = (scope: readonly number[]) => {
    const until = organizationsUnder(records, scope);
    const last = new Map<unknown, Row>();
    for (const row of rowsOf(records, 'cell_membership')) {
      const known = last.get(row.member_id);
      if (!known || day(known.valid_from) < day(row.valid_from)) last.set(row.member_id, row);
    }
    const kept = [...last].filter(([, { organization_id: cell }]) => until.get(Number(cell)) === forGood);
    return new Set(kept.map(([member]) => member));
  };
  const access = organizationsUnder(records, roots.access ?? []);
  /** Whether who may do what in an organization is theirs to say: it is there now, or was to its end. */
  const administers = (id: unknown) => access.get(Number(id)) === forGood;
  /** Accounts all of whose grants, ended ones too, lie there. */
  const administered = (key: string) => {
    const grants = Map.groupBy(rowsOf(records, 'role_grant'), (row) => row.account_id);
    const within = [...grants].filter(([, all]) => all.every((row) => administers(row.organization_id)));
    const accounts = new Set(within.map(([account]) => account));
    return (row: Row) => accounts.has(row[key] as number);
  };
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
    member_personal: () => {
      const kept = keptIn(roots.personal ?? []);
      return (row) => kept.has(row.member_id);
    },
    member_sensitive: () => {
      const kept = keptIn(roots.sensitive ?? []);
      return (row) => kept.has(row.member_id);
    },
    audit_entry: () => {
      const audit = organizationsUnder(records, roots.audit ?? []);
      const known = knownMembers(audit);
      // No sample is older than its audit, which is of today.
      const at = new Date().toISOString().slice(0, 10);
      return (row) =>
        row.organization_id === null ? known.has(row.member_id) : of(audit, row.organization_id, at);
    },
    account: () => administered('id'),
    api_key: () => administered('account_id'),
    role_grant: () => (row) => row.account_id === roots.account || administers(row.organization_id),
    agency_head: () => {
      const known = knownMembers();
      return (row) => known.has(row.member_id);
    },
  };
  if (table.startsWith('counted_')) return countsSeen(rowsOf(records, table), figures);
  const rule = rules[table];
  if (!rule) throw new Error(`scope-oracle.ts does not say who sees ${table}`);
  return rowsOf(records, table).filter(rule());
}

/** What is rolled up under organizations: by year to the last whole one in scope, memberships to the day on which each left. */
function countsSeen(rows: readonly Row[], scope: Map<number, string>): Row[] {
  const until = ({ ancestor_id }: Row) => scope.get(Number(ancestor_id)) ?? '';
  const merged = new Map<string, Row>();
  const seen: Row[] = [];
  for (const row of rows) {
    const last = until(row);
    if (last === forGood || ('year' in row && last > `${row.year}-12-31`)) seen.push(row);
    if (last === '' || last === forGood || 'year' in row) continue;
    const known: Row = { ...row, day: day(row.day) < last ? (row.day ?? null) : last };
    const key = JSON.stringify([known.ancestor_id, known.own, known.day]);
    const earlier = merged.get(key);
    if (earlier) earlier.count = Number(earlier.count) + Number(row.count);
    else merged.set(key, known);
  }
  return [...seen, ...merged.values()];
}

/** Whether a table holds records: neither who may do what, nor what is only counted. */
export const isOfRecords = (table: string): boolean =>
  !['account', 'api_key', 'role_grant'].includes(table) && !table.startsWith('counted_');

/** In which table the objects of each type that implements Node are. */
const tableOfNode: Record<string, string> = {
  Account: 'account',
  Agency: 'agency',
  AuditEntry: 'audit_entry',
  Grant: 'role_grant',
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

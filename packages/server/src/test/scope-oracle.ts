import { missing } from './missing.ts';
import { isView, type Records, type Row } from './records.ts';

const rowsOf = (records: Records, table: string): Row[] => records.get(table) ?? [];
const day = (value: unknown): string => (value === 'infinity' ? '9999-12-31' : String(value));

/** A day after every other: of an organization that is still in scope, or was to its end, everything is seen. */
const forGood = '9999-99-99';

/**
 * The day until which each organization belonged to the subtrees of these roots: computed from the rows, without the
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

/** The roots of the subtrees in which a caller has each permission, by id. */
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
  /** The members whose last cell is, or was when it ended, in these subtrees. */
  const lastIn = (scope: readonly number[]) => {
    const until = organizationsUnder(records, scope);
    const last = new Map<unknown, Row>();
    for (const row of rowsOf(records, 'cell_membership')) {
      const known = last.get(row.member_id);
      if (!known || day(known.valid_from) < day(row.valid_from)) last.set(row.member_id, row);
    }
    const within = [...last].filter(([, { organization_id: cell }]) => until.get(Number(cell)) === forGood);
    return new Set(within.map(([member]) => member));
  };
  const access = organizationsUnder(records, roots.access ?? []);
  /** An organization is administered by the caller where it is in their scope now, or was to its end. */
  const administers = (id: unknown) => access.get(Number(id)) === forGood;
  /** The accounts of which all grants, ended ones too, are of such organizations. */
  const administered = (key: string) => {
    const grants = Map.groupBy(rowsOf(records, 'role_grant'), (row) => row.account_id);
    const within = [...grants].filter(([, all]) => all.every((row) => administers(row.organization_id)));
    const accounts = new Set(within.map(([account]) => account));
    return (row: Row) => accounts.has(row[key] as number);
  };
  const linked = (source: string, key: string, since: string, scope = figures) =>
    new Set(
      rowsOf(records, source)
        .filter((row) => of(scope, row.organization_id, day(row[since])))
        .map((row) => row[key]),
    );
  /** Events that name a cell by its place, others with their member. */
  const memberEvents = (known = knownMembers()) =>
    rowsOf(records, 'member_event').filter((row) => {
      const cells = [row.from_organization_id, row.to_organization_id].filter((id) => id !== null);
      if (cells.length === 0) return known.has(row.member_id ?? null);
      return cells.some((id) => of(members, id, day(row.effective_on)));
    });
  /** The organizations that issued a commendation which is seen: their identity is. */
  const issuers = () => linked('commendation', 'issuer_id', 'awarded_on', members);
  const heldBy = (key: string) =>
    new Set(
      rowsOf(records, 'training_course')
        .filter((row) => of(figures, row.organizer_id, day(row.started_on)))
        .map((row) => row[key]),
    );
  const yearEnd = ({ year }: Row) => `${year}-12-31`;
  const withMeeting = () => {
    const meetings = linked('meeting', 'id', 'held_on', members);
    return (row: Row) => meetings.has(row.meeting_id as number);
  };

  const rules: Record<string, () => (row: Row) => boolean> = {
    organization: () => {
      const named = issuers();
      return ({ id }) => figures.has(Number(id)) || named.has(id as number);
    },
    organization_state: () => {
      const named = issuers();
      return (row) =>
        of(figures, row.organization_id, day(row.valid_from)) || named.has(row.organization_id as number);
    },
    organization_closure: () => (row) => of(figures, row.ancestor_id, day(row.valid_from)),
    organization_event: () => (row) => of(figures, row.organization_id, day(row.effective_on)),
    organization_rating: () => (row) => of(figures, row.organization_id, yearEnd(row)),
    committee_term: () => (row) => of(figures, row.organization_id, day(row.valid_from)),
    agency: () => {
      const named = issuers();
      const agencies = linked('organization_state', 'agency_id', 'valid_from');
      for (const row of rowsOf(records, 'organization_state')) {
        if (named.has(row.organization_id as number)) agencies.add(row.agency_id as number);
      }
      return ({ id }) => agencies.has(id as number);
    },
    document: () => {
      const referring = [
        linked('organization_event', 'document_id', 'effective_on'),
        linked('organization_document', 'document_id', 'issued_on'),
        linked('document_relation', 'document_id', 'issued_on'),
        linked('document_relation', 'related_id', 'issued_on'),
        linked('commendation', 'document_id', 'awarded_on', members),
        heldBy('document_id'),
        linked('target', 'document_id', 'set_on'),
        ...['member_event', 'position', 'agency_head', 'organization_rating', 'member_rating'].map(
          (table) => new Set(seenBy(records, table, roots).map((row) => row.document_id)),
        ),
        ...['position', 'agency_head'].map(
          (table) => new Set(seenBy(records, table, roots).map((row) => row.end_document_id)),
        ),
      ];
      return ({ id }) => referring.some((documents) => documents.has(id as number));
    },
    organization_document: () => (row) => of(figures, row.organization_id, day(row.issued_on)),
    document_relation: () => (row) => of(figures, row.organization_id, day(row.issued_on)),
    training_course: () => (row) => of(figures, row.organizer_id, day(row.started_on)),
    training_result: () => (row) => of(figures, row.organizer_id, day(row.started_on)),
    training_participant: () => (row) => of(members, row.organization_id, day(row.attended_on)),
    meeting: () => (row) => of(members, row.organization_id, day(row.held_on)),
    meeting_absence: withMeeting,
    meeting_correction: withMeeting,
    target: () => (row) => of(figures, row.organization_id, day(row.set_on)),
    commendation: () => (row) => of(members, row.organization_id, day(row.awarded_on)),
    cell_membership: () => (row) => of(members, row.organization_id, day(row.valid_from)),
    member_stay: () => (row) => of(members, row.organization_id, day(row.since)),
    member_rating: () => (row) => of(members, row.organization_id, yearEnd(row)),
    member_event: () => {
      const seen = new Set(memberEvents());
      return (row) => seen.has(row);
    },
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
      const current = lastIn(roots.personal ?? []);
      return (row) => current.has(row.member_id);
    },
    member_sensitive: () => {
      const current = lastIn(roots.sensitive ?? []);
      return (row) => current.has(row.member_id);
    },
    audit_entry: () => {
      const audit = organizationsUnder(records, roots.audit ?? []);
      const known = knownMembers(audit);
      // The audit of a sample is of today.
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
  if (isView(table)) return countsSeen(rowsOf(records, table), figures);
  const rule = rules[table];
  if (!rule) throw new Error(missing.scope(table));
  return rowsOf(records, table).filter(rule());
}

/**
 * The rows of a roll-up that are seen: by year to the last whole one in scope; of what lasts for a time, such as
 * memberships and cells, its end is the day or year in which the organization left.
 */
function countsSeen(rows: readonly Row[], scope: Map<number, string>): Row[] {
  const until = ({ ancestor_id }: Row) => scope.get(Number(ancestor_id)) ?? '';
  const merged = new Map<string, Row>();
  const seen: Row[] = [];
  for (const row of rows) {
    const last = until(row);
    if (last === forGood || ('year' in row && last > `${row.year}-12-31`)) seen.push(row);
    if (last === '' || last === forGood || 'year' in row) continue;
    const known: Row =
      'day' in row
        ? { ...row, day: day(row.day) < last ? (row.day ?? null) : last }
        : { ...row, until_year: Math.min(Number(row.until_year), Number(last.slice(0, 4))) };
    const { count: _, ...alike } = known;
    const key = JSON.stringify(alike);
    const earlier = merged.get(key);
    if (earlier) earlier.count = Number(earlier.count) + Number(row.count);
    else merged.set(key, known);
  }
  return [...seen, ...merged.values()];
}

/** The table of the objects of each type that implements Node. */
const tableOfNode: Record<string, string> = {
  Account: 'account',
  Agency: 'agency',
  AgencyHead: 'agency_head',
  AuditEntry: 'audit_entry',
  Commendation: 'commendation',
  Document: 'document',
  Grant: 'role_grant',
  Meeting: 'meeting',
  Member: 'member',
  MemberEvent: 'member_event',
  MemberRating: 'member_rating',
  Organization: 'organization',
  OrganizationEvent: 'organization_event',
  OrganizationRating: 'organization_rating',
  Position: 'position',
  TrainingCourse: 'training_course',
  // No node, but its pages have cursors.
  TrainingParticipant: 'training_participant',
  Target: 'target',
  // Nor this: a cursor names its organization.
  Reminder: 'organization',
};

/** The table of the objects of a type that is a node. @throws Error for a type that is not in `tableOfNode` */
export function tableOf(type: string): string {
  const table = tableOfNode[type];
  if (!table) throw new Error(missing.nodeScope(type));
  return table;
}

/** A function that says of an object, by its type and id, whether a caller with these subtrees may know that it exists. */
export function nodesSeenBy(records: Records, roots: Roots): (type: string, id: number) => boolean {
  const seen = new Map<string, Set<unknown>>();
  return (type, id) => {
    const ids = seen.get(type) ?? new Set(seenBy(records, tableOf(type), roots).map((row) => row.id));
    seen.set(type, ids);
    return ids.has(id);
  };
}

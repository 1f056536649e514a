import type { Permission } from '../shared/permission.ts';

/**
 * The scope of one table: who sees its rows, who may write them, and what of it the audit keeps. It is declared once,
 * beside the entity in a file `*.scope.ts`; row filters, RLS policies, grants and triggers are generated from it into
 * `policies.sql`. What is left out is closed: a table without `read` cannot be read by the API.
 */
export interface TableScope {
  read?: ReadRule | 'everybody' | 'every reader';
  write?: WriteRule;
  /** Every change is audited: of kept columns (`*` for all) the names only, of derived columns nothing. */
  audit?: { kept?: readonly string[]; derived?: readonly string[] };
  /** Tables whose rows are seen wherever a row of this one that refers to them is, each with the columns that refer. */
  shows?: Readonly<Record<string, string | readonly string[]>>;
  /** A view has no policies of its own: it reads as its owner does, and its query keeps to the scope. */
  isView?: true;
}

/** The rows that a caller sees whose permission holds in subtrees; one whose permission holds everywhere sees all. */
export interface ReadRule {
  permission: Permission;
  rows: RowRule;
  /** The columns that can be read, where these are not all. */
  columns?: {
    only: readonly string[];
    /** Other columns are withheld by the row filter alone, or are granted to no reader. */
    others: 'filtered' | 'not granted';
  };
}

/** A condition on the rows of a table, which is also its name in the condition. */
export interface RowRule {
  /** The condition of the row filter. */
  filter: (table: string, permission: Permission, scopes: Scopes) => string;
  /** The condition of the RLS policy, where it is another. */
  policy?: (table: string, permission: Permission, scopes: Scopes) => string;
  /** The condition is true of every row where the permission holds everywhere: the policy need not ask for that. */
  coversAll?: true;
  /** Conditions of which each row that the rule shows meets one, and by which an index finds them from a small scope. */
  starts?: (table: string, permission: Permission) => readonly string[];
}

/** Every table by name. */
export type Scopes = Readonly<Record<string, TableScope>>;

/** The rights of the role that mutations write with. */
export type WriteRule =
  /** Rows are changed within the scope of a permission, which is checked as the transaction commits. */
  | { within: readonly WriteScope[] }
  /** Rows are added and never changed: they belong to no organization. */
  | 'added only'
  /** The same, but what is not known of a row may be added to it later; a trigger keeps the rest as it is. */
  | 'added and completed'
  /** Rows are changed where a condition holds. */
  | { rows: string }
  /** Rows are read, as the checks of a transaction do. */
  | 'read only';

/** The record in whose scope a row must be, and the column that names it. */
export interface WriteScope {
  subject: 'organization' | 'member' | 'account';
  column: string;
  permission: Permission;
}

/** The schema of the row filters of a permission: views under the names of the tables, with the caller's rows alone. */
export const filterSchema = (permission: Permission): string => `filtered_${permission}`;

/** A day of a row, as SQL: a column, or an expression of columns. */
type Day = string | ((table: string) => string);

const dayOf = (day: Day, table: string) => (typeof day === 'string' ? `${table}.${day}` : day(table));

/** The last day of the year in a column. */
export const yearEnd =
  (column: string): Day =>
  (table) =>
    `make_date(${table}.${column}, 12, 31)`;

/** The day in Viet Nam of the moment in a column. */
export const dayIn =
  (column: string): Day =>
  (table) =>
    `(${table}.${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

const ever: Day = () => `'-infinity'`;

/**
 * Rows of an organization: seen where they began before the organization left the subtree, if it ever did. One that is
 * there now, and one that never was, are distinguished by the ranges of ids that the session was opened with. The rest is
 * looked up, in a form that PostgreSQL does not expect to hold of few rows.
 *
 * `inOrganization('organization_id', 'valid_from')` of a table `position` for `members` is
 * `((select granted_now('members')) @> position.organization_id
 *   or case when (select granted_ever('members')) @> position.organization_id
 *     then granted_root_of_organization('members', position.organization_id, position.valid_from) end is not null)`.
 */
export const inOrganization = (column: string, since: Day = ever): RowRule => ({
  filter: (table, permission) =>
    `((select granted_now('${permission}')) @> ${table}.${column} or case when (select granted_ever('${permission}')) @> ${table}.${column} then granted_root_of_organization('${permission}', ${table}.${column}, ${dayOf(since, table)}) end is not null)`,
  coversAll: true,
  starts: (table, permission) => [
    `${table}.${column} in (select organization_id from organization_in_${permission})`,
  ],
});

/** Rows of a member who is in scope now: the member's last cell is. */
export const ofPresentMember = (column: string): RowRule => ({
  filter: (table, permission) =>
    `(select granted_now('${permission}')) @> (select seen.organization_id from last_cell as seen where seen.member_id = ${table}.${column})`,
});

/** Rows of a member who is or ever was in scope. Where the row itself holds the member's last cell, that is not looked up. */
export const ofMember = (column: string, lastCell?: string): RowRule => ({
  filter: (table, permission, scopes) => {
    const isPresent = lastCell
      ? `(select granted_now('${permission}')) @> ${table}.${lastCell}`
      : ofPresentMember(column).filter(table, permission, scopes);
    const wasThere = `exists (select from stay_in_${permission} as stay where stay.member_id = ${table}.${column})`;
    return `(${isPresent} or case when ${wasThere} then granted_root_of_member('${permission}', ${table}.${column}) end is not null)`;
  },
  starts: (table, permission) => [`${table}.${column} in (select member_id from member_in_${permission})`],
});

/** Rows that one of several rules shows. */
export const anyOf = (...rules: readonly RowRule[]): RowRule => ({
  filter: (...asked) => `(${rules.map(({ filter }) => filter(...asked)).join(' or ')})`,
  ...(rules.every(({ starts }) => starts) && {
    starts: (...asked) => rules.flatMap(({ starts }) => starts?.(...asked) ?? []),
  }),
});

/** Rows of an organization, and those of none by another rule. */
export const inOrganizationOr = (column: string, since: Day, other: RowRule): RowRule => ({
  filter: (table, permission, scopes) =>
    `(${inOrganization(column, since).filter(table, permission, scopes)} or (${table}.${column} is null and ${other.filter(table, permission, scopes)}))`,
});

/** Rows that a condition shows, which names the table. */
export const rowsWhere = (condition: string): RowRule => ({ filter: () => condition });

/**
 * Rows that others refer to: seen wherever a row is that says so in its `shows`. The policy need not repeat the
 * condition on those rows, since their own policies hold.
 */
export const throughReferences: RowRule = {
  filter: (table, _permission, scopes) =>
    references(
      table,
      scopes,
      (from, { permission, rows }) => ` and ${rows.filter(from, permission, scopes)}`,
    ),
  policy: (table, _permission, scopes) => references(table, scopes, () => ''),
};

/** The tables whose rows show those of a table, with each column that refers to it. */
const referring = (table: string, scopes: Scopes): [from: string, column: string, rule: ReadRule][] =>
  Object.entries(scopes).flatMap(([from, { read, shows }]) => {
    const columns = typeof read === 'object' ? [shows?.[table] ?? []].flat() : [];
    return columns.map((column): [string, string, ReadRule] => [from, column, read as ReadRule]);
  });

function references(table: string, scopes: Scopes, and: (from: string, rule: ReadRule) => string): string {
  const found = referring(table, scopes).map(
    ([from, column, rule]) =>
      `exists (select from ${from} where ${from}.${column} = ${table}.id${and(from, rule)})`,
  );
  if (found.length === 0)
    throw new Error(`No scope shows the rows of ${table}: say so in a file *.scope.ts.`);
  return `(${found.join(' or ')})`;
}

/**
 * Selects the ids of the rows of a table that are seen through others, from a small scope and by indexes: those that the
 * row filter shows, and perhaps more. For documents it is `select position.document_id as id from position where
 * position.organization_id in (select organization_id from organization_in_members) union all …`. It is undefined where
 * a rule does not say by which conditions its rows are found.
 */
export function referencedFrom(table: string, scopes: Scopes): string | undefined {
  const parts = referring(table, scopes).map(([from, column, { rows, permission }]) =>
    rows
      .starts?.(from, permission)
      .map((start) => `select ${from}.${column} as id from public.${from} where ${start}`),
  );
  return parts.includes(undefined) ? undefined : parts.flat().join('\nunion all ');
}

/** Rows that belong to an organization or a member are changed by callers who may edit there now. */
export const editedWithin = (subject: 'organization' | 'member', column: string): WriteScope => ({
  subject,
  column,
  permission: 'edit',
});

/** Rules that everybody may read, and the program's migrations alone change. */
export const rules: TableScope = { read: 'everybody', audit: {} };

/** Closed to the API: read and written by the database's own functions, or by the server as owner. */
export const closed: TableScope = {};

/** A view of what breaks a rule: read by the checks of a transaction that writes. */
export const faults: TableScope = { write: 'read only', isView: true };

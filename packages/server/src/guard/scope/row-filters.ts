import type { CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../graph/context.ts';
import type { Permission } from '../../shared/permission.ts';

type Condition = string;

/**
 * A row of an organization is seen where it began before the organization left the subtree, if it ever did. That
 * of one which is there now, as most are, is so at once, by the ranges of ids that the session was opened with.
 */
const ofOrganization =
  (id: string, since: string) =>
  (permission: Permission): Condition =>
    `((select granted_now('${permission}')) @> ${id} or organization_was_in('${permission}', ${id}, ${since}))`;

/** What a record says today belongs to those who keep it today: in whose organizations the member's last cell is. */
const keptIn =
  (id: string) =>
  (permission: Permission): Condition =>
    `(select granted_now('${permission}')) @> (select seen.organization_id from last_cell as seen where seen.member_id = ${id})`;

const ofMember =
  (id: string) =>
  (permission: Permission): Condition =>
    `(${keptIn(id)(permission)} or member_was_in('${permission}', ${id}))`;

interface Filter {
  condition: (permission: Permission) => Condition;
  /** What of it may be read at all, where not everything. */
  columns?: string;
  /** The permission that its rows take. */
  permission: Permission;
}

/** The roll-ups of an organization that is seen, whoever may see the records; the views end them where it left. */
const counted: Filter = {
  permission: 'figures',
  condition: ofOrganization('ancestor_id', `'-infinity'`),
};

/**
 * The wall in the program: which rows of each table a query of a caller with a scope may see. Row-level security,
 * below it, has the same rules in the database (migrations 0012, 0013, 0022, 0027); each holds without the other.
 */
export const filters: Readonly<Record<string, Filter>> = {
  organization: { permission: 'figures', condition: ofOrganization('organization.id', `'-infinity'`) },
  organization_state: {
    permission: 'figures',
    condition: ofOrganization('organization_state.organization_id', 'organization_state.valid_from'),
  },
  organization_closure: {
    permission: 'figures',
    condition: ofOrganization('organization_closure.ancestor_id', 'organization_closure.valid_from'),
  },
  organization_event: {
    permission: 'figures',
    condition: ofOrganization('organization_event.organization_id', 'organization_event.effective_on'),
  },
  organization_rating: {
    permission: 'figures',
    condition: ofOrganization(
      'organization_rating.organization_id',
      'make_date(organization_rating.year, 12, 31)',
    ),
  },
  committee_term: {
    permission: 'figures',
    condition: ofOrganization('committee_term.organization_id', 'committee_term.valid_from'),
  },
  agency: {
    permission: 'figures',
    condition: (permission) => `exists (
      select from organization_state where organization_state.agency_id = agency.id
        and ${ofOrganization('organization_state.organization_id', 'organization_state.valid_from')(permission)})`,
  },
  document: {
    permission: 'figures',
    condition: (permission) => `exists (
      select from organization_event where organization_event.document_id = document.id
        and ${ofOrganization('organization_event.organization_id', 'organization_event.effective_on')(permission)})`,
  },
  cell_membership: {
    permission: 'members',
    condition: ofOrganization('cell_membership.organization_id', 'cell_membership.valid_from'),
  },
  member_rating: {
    permission: 'members',
    condition: ofOrganization('member_rating.organization_id', 'make_date(member_rating.year, 12, 31)'),
  },
  member_event: {
    permission: 'members',
    condition: (permission) => `(
      ${ofOrganization('member_event.from_organization_id', 'member_event.effective_on')(permission)} or
      ${ofOrganization('member_event.to_organization_id', 'member_event.effective_on')(permission)})`,
  },
  member: {
    permission: 'members',
    // Not the last cell: where who has left went is not told.
    columns: `id, version, file_number, full_name, given_name, admission_decided_on, admitted_on, official_on,
      recognition_decided_on, birth_year, sex, birth_name, occupation, general_education, professional_qualification,
      political_theory, foreign_languages, sort_key, search_text`,
    condition: (permission) =>
      `((select granted_now('${permission}')) @> member.last_cell_id or member_was_in('${permission}', member.id))`,
  },
  member_status: { permission: 'members', condition: ofMember('member_status.member_id') },
  agency_head: { permission: 'members', condition: ofMember('agency_head.member_id') },
  audit_entry: {
    permission: 'audit',
    condition: (
      permission,
    ) => `(${ofOrganization('audit_entry.organization_id', `(audit_entry.at at time zone 'Asia/Ho_Chi_Minh')::date`)(permission)}
      or (audit_entry.organization_id is null and ${ofMember('audit_entry.member_id')(permission)}))`,
  },
  member_personal: {
    permission: 'personal',
    condition: keptIn('member_personal.member_id'),
  },
  member_sensitive: {
    permission: 'sensitive',
    condition: keptIn('member_sensitive.member_id'),
  },
  position: {
    permission: 'members',
    condition: ofOrganization('position.organization_id', 'position.valid_from'),
  },
  account: {
    permission: 'access',
    condition: () => 'exists (select from account_in_access as seen where seen.account_id = account.id)',
  },
  api_key: {
    permission: 'access',
    columns: 'id, account_id, prefix, created_at, expires_at, revoked_at',
    condition: () =>
      'exists (select from account_in_access as seen where seen.account_id = api_key.account_id)',
  },
  // What the caller was granted, beside what they administer.
  role_grant: {
    permission: 'access',
    condition: () => `(exists (
      select from organization_now_in_access as place where place.organization_id = role_grant.organization_id)
      or current_setting('dangbo.caller', true) = 'account:' || role_grant.account_id)`,
  },
  counted_membership: counted,
  counted_rating: counted,
  counted_movement: counted,
};

const mentions = new RegExp(`\\b(?:${Object.keys(filters).join('|')})\\b`, 'g');

type Rewrite = (sql: string) => string;

/** How many statements are remembered as they are behind the filters of a kind of caller. */
const mostRewritten = 1_000;
const known = new Map<string, Rewrite>();

/**
 * Puts before each statement, under the name of every filtered table that it mentions anywhere, a view of that
 * table with the caller's rows alone. So there is no way to forget a filter, in raw SQL neither. PostgreSQL
 * plans the views as parts of the statement. Texts come again and again, and those used last are remembered.
 */
export function filterFor({ scopes }: Viewer): (query: CompiledQuery) => CompiledQuery {
  const filtered = Object.entries(filters).flatMap(([table, { permission }]) =>
    scopes[permission] === 'everywhere' ? [] : [table],
  );
  if (filtered.length === 0) return (query) => query;
  const key = filtered.join();
  const rewrite = known.get(key) ?? rewriter(new Set(filtered));
  known.set(key, rewrite);
  return (query) => ({ ...query, sql: rewrite(query.sql) });
}

function rewriter(filtered: ReadonlySet<string>): Rewrite {
  const rewritten = new LRUCache<string, string>({ max: mostRewritten });
  return (sql) => {
    const earlier = rewritten.get(sql);
    if (earlier !== undefined) return earlier;
    const tables = new Set(
      [...sql.matchAll(mentions)].map(([table]) => table).filter((table) => filtered.has(table)),
    );
    const views = [...tables].map((table) => {
      const { condition, permission, columns = '*' } = filters[table] as Filter;
      return `${table} as not materialized (select ${columns} from ${table} where ${condition(permission)})`;
    });
    const result =
      views.length === 0
        ? sql
        : `with ${views.join(', ')}${sql.replace(/^with /, ', ').replace(/^(?!, )/, ' ')}`;
    rewritten.set(sql, result);
    return result;
  };
}

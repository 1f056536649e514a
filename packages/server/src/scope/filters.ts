import type { CompiledQuery } from 'kysely';
import type { Viewer } from '../shared/context.ts';
import type { Permission } from '../shared/permission.ts';

type Condition = string;

/** A row of an organization is seen where it began before the organization left the subtree, if it ever did. */
const ofOrganization =
  (id: string, since: string) =>
  (permission: Permission): Condition =>
    `exists (
    select from organization_in_${permission} as place where place.organization_id = ${id} and place.valid_to > ${since})`;

const ofMember =
  (view: 'member_in' | 'member_now_in', id: string) =>
  (permission: Permission): Condition =>
    `exists (select from ${view}_${permission} as seen where seen.member_id = ${id})`;

/** What is read of a table: one by one, or only counted. */
type Reading = 'records' | 'figures';

interface Filter {
  condition: (permission: Permission) => Condition;
  /** The permission that its rows need: where two are named, the second is enough to count them. */
  permission: Permission | { records: Permission; figures: Permission };
}

const recordsOrFigures = { records: 'members', figures: 'figures' } as const;

/**
 * The wall in the program: which rows of each table a query of a caller with a scope may see. Row-level security,
 * below it, has the same rules in the database (migration 0012); each holds without the other.
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
    permission: recordsOrFigures,
    condition: ofOrganization('cell_membership.organization_id', 'cell_membership.valid_from'),
  },
  member_rating: {
    permission: recordsOrFigures,
    condition: ofOrganization('member_rating.organization_id', 'make_date(member_rating.year, 12, 31)'),
  },
  member_event: {
    permission: recordsOrFigures,
    condition: (permission) => `(
      ${ofOrganization('member_event.from_organization_id', 'member_event.effective_on')(permission)} or
      ${ofOrganization('member_event.to_organization_id', 'member_event.effective_on')(permission)})`,
  },
  member: { permission: 'members', condition: ofMember('member_in', 'member.id') },
  member_status: { permission: 'members', condition: ofMember('member_in', 'member_status.member_id') },
  agency_head: { permission: 'members', condition: ofMember('member_in', 'agency_head.member_id') },
  position: {
    permission: 'members',
    condition: ofOrganization('position.organization_id', 'position.valid_from'),
  },
};

const mentions = new RegExp(`\\b(?:${Object.keys(filters).join('|')})\\b`, 'g');

type Rewrite = (sql: string) => string;
const known = new Map<string, Rewrite>();

/**
 * Puts before each statement, under the name of every filtered table that it mentions anywhere, a view of that
 * table with the caller's rows alone. So there is no way to forget a filter, in raw SQL neither. PostgreSQL
 * plans the views as parts of the statement. Statements' texts are few, and each is rewritten once.
 */
export function filterFor({ scopes }: Viewer, reading: Reading): (query: CompiledQuery) => CompiledQuery {
  const permissionOf = (table: string): Permission => {
    const { permission } = filters[table] as Filter;
    return typeof permission === 'string' ? permission : permission[reading];
  };
  const filtered = Object.keys(filters).filter((table) => scopes[permissionOf(table)] !== 'everywhere');
  if (filtered.length === 0) return (query) => query;
  const key = `${reading} ${filtered}`;
  const rewrite = known.get(key) ?? rewriter(new Set(filtered), permissionOf);
  known.set(key, rewrite);
  return (query) => ({ ...query, sql: rewrite(query.sql) });
}

function rewriter(filtered: ReadonlySet<string>, permissionOf: (table: string) => Permission): Rewrite {
  const rewritten = new Map<string, string>();
  return (sql) => {
    const earlier = rewritten.get(sql);
    if (earlier !== undefined) return earlier;
    const tables = new Set(
      [...sql.matchAll(mentions)].map(([table]) => table).filter((table) => filtered.has(table)),
    );
    const views = [...tables].map((table) => {
      const condition = (filters[table] as Filter).condition(permissionOf(table));
      return `${table} as not materialized (select * from ${table} where ${condition})`;
    });
    const result =
      views.length === 0
        ? sql
        : `with ${views.join(', ')}${sql.replace(/^with /, ', ').replace(/^(?!, )/, ' ')}`;
    rewritten.set(sql, result);
    return result;
  };
}

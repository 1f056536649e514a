import { Migration } from '@mikro-orm/migrations';
import { visible as visibleBefore } from './0012-row-security.ts';

/**
 * A row of an organization is seen where it began before its organization left the subtree, if it ever did. That
 * of one which is there now, as most are, is so at once: a lookup in ranges of ids, reckoned once a transaction.
 */
const ofOrganization = (permission: string, id: string, since: string) =>
  `(select granted_now('${permission}')) @> ${id} or exists (
    select from organization_in_${permission} as place where place.organization_id = ${id} and place.valid_to > ${since})`;

/** The last cell of a member is looked up for each row, and in most cases that is all. */
export const keptIn = (permission: string, id: string) =>
  `(select granted_now('${permission}')) @> (select seen.organization_id from last_cell as seen where seen.member_id = ${id})`;

/** `offset 0` keeps PostgreSQL from listing all members in scope first, for a page of them. */
const ofMember = (permission: string, id: string) =>
  `(select granted_everywhere('${permission}')) or ${keptIn(permission, id)} or exists (
    select from member_in_${permission} as seen where seen.member_id = ${id} offset 0)`;

const yearEnd = (table: string) => `make_date(${table}.year, 12, 31)`;

/** How it is asked whether a row is within a caller's scope. */
export interface Questions {
  ofOrganization: (permission: string, id: string, since: string) => string;
  keptIn: (permission: string, id: string) => string;
  ofMember: (permission: string, id: string) => string;
}

/** Which rows of a table the API may read, where it is not told otherwise in migration 0012. */
export const visibleBy = ({ ofOrganization, keptIn, ofMember }: Questions): Record<string, string> => ({
  organization: ofOrganization('figures', 'organization.id', `'-infinity'`),
  organization_state: ofOrganization(
    'figures',
    'organization_state.organization_id',
    'organization_state.valid_from',
  ),
  organization_closure: ofOrganization(
    'figures',
    'organization_closure.ancestor_id',
    'organization_closure.valid_from',
  ),
  organization_event: ofOrganization(
    'figures',
    'organization_event.organization_id',
    'organization_event.effective_on',
  ),
  organization_rating: ofOrganization(
    'figures',
    'organization_rating.organization_id',
    yearEnd('organization_rating'),
  ),
  committee_term: ofOrganization('figures', 'committee_term.organization_id', 'committee_term.valid_from'),
  cell_membership: ofOrganization('members', 'cell_membership.organization_id', 'cell_membership.valid_from'),
  member_rating: ofOrganization('members', 'member_rating.organization_id', yearEnd('member_rating')),
  position: ofOrganization('members', 'position.organization_id', 'position.valid_from'),
  member_event: `(select granted_everywhere('members'))
    or ${ofOrganization('members', 'member_event.from_organization_id', 'member_event.effective_on')}
    or ${ofOrganization('members', 'member_event.to_organization_id', 'member_event.effective_on')}`,
  member: ofMember('members', 'member.id'),
  member_status: ofMember('members', 'member_status.member_id'),
  agency_head: ofMember('members', 'agency_head.member_id'),
  // What a record says today belongs to those who keep it today.
  member_personal: `(select granted_everywhere('personal')) or ${keptIn('personal', 'member_personal.member_id')}`,
  member_sensitive: `(select granted_everywhere('sensitive')) or ${keptIn('sensitive', 'member_sensitive.member_id')}`,
});

export const visible = visibleBy({ ofOrganization, keptIn, ofMember });

/**
 * Scopes as ranges of ids: whether a row is within the scope of a request is one lookup in memory. Migration 0012
 * asked the tree for each table of each statement, which cost more than reading the rows.
 */
export class ScopeRanges extends Migration {
  override up(): void {
    this.addSql(`
      create function organizations_now_in(roots integer[]) returns int4multirange
      language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(range_agg(int4range(descendant_id, descendant_id, '[]')), '{}')
        from organization_closure as place
        where ancestor_id = any (roots) and (valid_to = 'infinity' or valid_to >= (
          select max(own.valid_to) from organization_closure as own
          where own.descendant_id = place.descendant_id and own.ancestor_id = place.descendant_id)) $$`);
    this.addSql(
      `comment on function organizations_now_in is 'The organizations whose place today, or the last they had, is under one of these.'`,
    );
    this.addSql(`
      create function granted_now(permission text) returns int4multirange stable parallel safe language sql as $$
        select case when current_setting('dangbo.' || permission, true) = '*' then '{(,)}'
          else coalesce(nullif(current_setting('dangbo.' || permission || '_now', true), ''), '{}')::int4multirange end $$`);
    // Read as its owner does: policies look it up.
    this.addSql(`
      create view last_cell as
      select member_id, organization_id from cell_membership
      where not exists (
        select from cell_membership as later
        where later.member_id = cell_membership.member_id and later.valid_from > cell_membership.valid_from)`);
    this.addSql('grant select on last_cell to dangbo_reader');
    for (const [table, condition] of Object.entries(visible)) {
      this.addSql(`alter policy readable on ${table} using (${condition})`);
    }
  }
  override down(): void {
    for (const table of Object.keys(visible)) {
      this.addSql(`alter policy readable on ${table} using (${visibleBefore[table]})`);
    }
    this.addSql('drop view last_cell');
    this.addSql('drop function granted_now, organizations_now_in');
  }
}

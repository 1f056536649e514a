import { Migration } from '@mikro-orm/migrations';

/** Permissions by which rows are seen or changed, each a setting `dangbo.<permission>` of the transaction. */
const permissions = ['figures', 'members', 'personal', 'sensitive', 'edit', 'audit', 'access'];

/** Readable by whoever may ask anything at all: rules, schemes and names of roles hold nothing of anybody's. */
const common = [
  'regulation',
  'rating_scheme',
  'rating_scheme_grade',
  'rating_year_grade',
  'ethnicity',
  'religion',
  'role',
  'role_permission',
];

/**
 * A row of an organization is seen where it began before the organization left the subtree, if it ever did. That
 * of one which is there now, as most are, is so at once: the first question PostgreSQL can answer by hashing.
 */
const ofOrganization = (permission: string, id: string, since: string) =>
  `(select granted_everywhere('${permission}'))
  or exists (select from organization_now_in_${permission} as place where place.organization_id = ${id})
  or exists (
    select from organization_in_${permission} as place where place.organization_id = ${id} and place.valid_to > ${since})`;

/** Looked up for each row: `offset 0` keeps PostgreSQL from listing all members in scope first, for a page of them. */
const ofMember = (permission: string, id: string, view = 'member_in') =>
  `(select granted_everywhere('${permission}')) or exists (
    select from ${view}_${permission} as seen where seen.member_id = ${id} offset 0)`;

/** Which rows of a table the API may read: anything not named here it reads nothing of. */
export const visible: Record<string, string> = {
  ...Object.fromEntries(common.map((table) => [table, 'true'])),
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
    'make_date(organization_rating.year, 12, 31)',
  ),
  committee_term: ofOrganization('figures', 'committee_term.organization_id', 'committee_term.valid_from'),
  agency: `(select granted_everywhere('figures')) or exists (
    select from organization_state where organization_state.agency_id = agency.id)`,
  document: `(select granted_everywhere('figures')) or exists (
    select from organization_event where organization_event.document_id = document.id)`,
  cell_membership: ofOrganization('members', 'cell_membership.organization_id', 'cell_membership.valid_from'),
  member_rating: ofOrganization(
    'members',
    'member_rating.organization_id',
    'make_date(member_rating.year, 12, 31)',
  ),
  member_event: `${ofOrganization('members', 'member_event.from_organization_id', 'member_event.effective_on')} or exists (
    select from organization_in_members as place
    where place.organization_id = member_event.to_organization_id and place.valid_to > member_event.effective_on)`,
  member: ofMember('members', 'member.id'),
  member_status: ofMember('members', 'member_status.member_id'),
  agency_head: ofMember('members', 'agency_head.member_id'),
  // Of an organization in its time there, or where there is none of the member; what is of neither, nobody's but who sees all.
  audit_entry: `(${ofOrganization('audit', 'audit_entry.organization_id', `(audit_entry.at at time zone 'Asia/Ho_Chi_Minh')::date`)}) or (
    audit_entry.organization_id is null and exists (
      select from member_in_audit as seen where seen.member_id = audit_entry.member_id offset 0))`,
  // What a record says today belongs to those who keep it today.
  member_personal: ofMember('personal', 'member_personal.member_id', 'member_now_in'),
  member_sensitive: ofMember('sensitive', 'member_sensitive.member_id', 'member_now_in'),
  position: ofOrganization('members', 'position.organization_id', 'position.valid_from'),
};

/** Who may do what, seen where the caller administers; and what the caller was granted. */
const administered: Record<string, string> = {
  account: `(select granted_everywhere('access')) or exists (select from account_in_access as seen where seen.account_id = account.id)`,
  api_key: `(select granted_everywhere('access')) or exists (
    select from account_in_access as seen where seen.account_id = api_key.account_id)`,
  role_grant: `(select granted_everywhere('access')) or exists (
    select from organization_now_in_access as place where place.organization_id = role_grant.organization_id)
    or current_setting('dangbo.caller', true) = 'account:' || role_grant.account_id`,
};
Object.assign(visible, administered);

/** The place of an organization under another, seen where that other one is. */
const seenPlace = ofOrganization('figures', 'place_of.ancestor_id', 'place_of.valid_from');
const placeColumns =
  'place_of.ancestor_id, place_of.depth, place_of.valid_from as placed_from, place_of.valid_to as placed_to';

/**
 * What figures are counted from: every record under an organization that the caller may see figures of, whoever
 * may see the records, so that a figure is the same for all who ask; and nothing that tells one from another.
 */
export const counted: Record<string, string> = {
  counted_membership: `
    select ${placeColumns}, cell_membership.valid_from, cell_membership.valid_to
    from organization_closure as place_of join cell_membership on cell_membership.organization_id = place_of.descendant_id
    where ${seenPlace}`,
  counted_member_rating: `
    select ${placeColumns}, member_rating.year, member_rating.stage, member_rating.grade
    from organization_closure as place_of join member_rating on member_rating.organization_id = place_of.descendant_id
    where ${seenPlace}`,
  counted_organization_rating: `
    select ${placeColumns}, organization_rating.year, organization_rating.stage, organization_rating.grade,
      organization_state.kind, organization_state.valid_from, organization_state.valid_to
    from organization_closure as place_of
    join organization_rating on organization_rating.organization_id = place_of.descendant_id
    join organization_state on organization_state.organization_id = place_of.descendant_id
    where ${seenPlace}`,
  // Movements across the edge of each subtree as it stood on their day; those within it are none.
  counted_movement: `
    select ${placeColumns}, member_event.type, member_event.effective_on, side.inward
    from member_event
    cross join lateral (values (true, to_organization_id, from_organization_id),
      (false, from_organization_id, to_organization_id)) as side (inward, here, there)
    join organization_closure as place_of on place_of.descendant_id = side.here
      and place_of.valid_from <= member_event.effective_on and place_of.valid_to > member_event.effective_on
    where (${seenPlace}) and not exists (
      select from organization_closure as within
      where within.ancestor_id = place_of.ancestor_id and within.descendant_id = side.there
        and within.valid_from <= member_event.effective_on and within.valid_to > member_event.effective_on)`,
};

/** What the API's writer may change, and of which organization or member each row is: checked at commit. */
const written: Record<
  string,
  [subject: 'organization' | 'member' | 'account', column: string, permission?: 'access']
> = {
  organization: ['organization', 'id'],
  organization_state: ['organization', 'organization_id'],
  organization_closure: ['organization', 'descendant_id'],
  organization_event: ['organization', 'organization_id'],
  organization_rating: ['organization', 'organization_id'],
  committee_term: ['organization', 'organization_id'],
  cell_membership: ['organization', 'organization_id'],
  position: ['organization', 'organization_id'],
  agency_head: ['member', 'member_id'],
  member: ['member', 'id'],
  member_personal: ['member', 'member_id'],
  member_sensitive: ['member', 'member_id'],
  member_status: ['member', 'member_id'],
  member_event: ['member', 'member_id'],
  account: ['account', 'id', 'access'],
  api_key: ['account', 'account_id', 'access'],
  role_grant: ['organization', 'organization_id', 'access'],
  member_rating: ['member', 'member_id'],
};

/** Added to, never changed: they belong to no organization. */
const addedTo = ['agency', 'document'];

const faults = ['organization_fault', 'parent_fault', 'member_fault', 'cell_fault', 'position_fault'];

/**
 * The wall in the database. The API works under two roles that own nothing: `dangbo_reader` sees the rows that
 * the settings of its transaction open to it, and `dangbo_writer`, which must see the whole tree to keep its
 * rules, commits changes only inside the subtrees of the setting `dangbo.edit`.
 */
export class RowSecurity extends Migration {
  override up(): void {
    for (const role of ['dangbo_reader', 'dangbo_writer']) {
      // Roles belong to the whole server: another database may have made them, even at this moment.
      this.addSql(`
        do $$ begin
          if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
        exception when duplicate_object or unique_violation then null;
        end $$`);
      // From PostgreSQL 16 on whoever makes a role is a member of it, and yet may not take it on.
      this.addSql(`
        do $$ begin
          if not pg_has_role(current_user, '${role}',
              case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end) then
            execute format('grant ${role} to %I', current_user);
          end if;
        end $$`);
      this.addSql(
        `do $$ begin execute format('grant usage on schema %I to ${role}', current_schema()); end $$`,
      );
    }
    this.scopes();
    this.reader();
    this.writer();
  }

  /** Where each permission holds, by the settings. One that was never set reads as null, or on a used connection as ''. */
  private scopes(): void {
    this.addSql(`
      create function granted_everywhere(permission text) returns boolean stable parallel safe language sql as $$
        select coalesce(current_setting('dangbo.' || permission, true) = '*', false) $$`);
    this.addSql(`
      create function granted_organizations(permission text) returns integer[] stable parallel safe language sql as $$
        select string_to_array(nullif(nullif(current_setting('dangbo.' || permission, true), ''), '*'), ',')::integer[] $$`);
    for (const permission of permissions) {
      const granted = `ancestor_id = any ((select granted_organizations('${permission}'))::integer[])`;
      // Views read as their owner does: what they show is what the settings open, whoever asks.
      this.addSql(`
        create view organization_in_${permission} as
        select descendant_id as organization_id, valid_to from organization_closure where ${granted}`);
      // Whose place today, or the last it had, is there.
      this.addSql(`
        create view organization_now_in_${permission} as
        select descendant_id as organization_id from organization_closure as place
        where ${granted} and (valid_to = 'infinity' or valid_to >= (
          select max(own.valid_to) from organization_closure as own
          where own.descendant_id = place.descendant_id and own.ancestor_id = place.descendant_id))`);
      this.addSql(`
        create view member_in_${permission} as
        select cell_membership.member_id from cell_membership
        join organization_closure on descendant_id = cell_membership.organization_id
        where organization_closure.valid_to > cell_membership.valid_from and ${granted}
        union all
        select position.member_id from position
        join organization_closure on descendant_id = position.organization_id
        where organization_closure.valid_to > position.valid_from and ${granted}`);
      // Whose present cell, or the last they had, is there.
      this.addSql(`
        create view member_now_in_${permission} as
        select cell_membership.member_id from cell_membership
        join organization_now_in_${permission} as place using (organization_id)
        where not exists (
            select from cell_membership as later
            where later.member_id = cell_membership.member_id and later.valid_from > cell_membership.valid_from)`);
    }
  }

  private reader(): void {
    // Those all of whose grants, ended ones too, are in these subtrees: whoever renews a key can act as its account.
    this.addSql(`
      create view account_in_access as
      select role_grant.account_id from role_grant left join organization_now_in_access as place using (organization_id)
      group by role_grant.account_id having bool_and(place.organization_id is not null)`);
    this.addSql('grant select on account_in_access to dangbo_reader, dangbo_writer');
    for (const permission of permissions) {
      for (const view of ['organization_in', 'organization_now_in', 'member_in', 'member_now_in']) {
        this.addSql(`grant select on ${view}_${permission} to dangbo_reader, dangbo_writer`);
      }
    }
    for (const [view, query] of Object.entries(counted)) {
      this.addSql(`create view ${view} as ${query}`);
      this.addSql(`grant select on ${view} to dangbo_reader`);
    }
    this.addSql('grant execute on function member_place to dangbo_reader, dangbo_writer');
    this.addSql('grant execute on function record_reading to dangbo_reader');
    this.addSql('create index organization_event_document on organization_event (document_id)');
    for (const [table, condition] of Object.entries(visible)) {
      this.addSql(`alter table ${table} enable row level security`);
      const columns =
        table === 'api_key' ? ' (id, account_id, prefix, created_at, expires_at, revoked_at)' : '';
      this.addSql(`grant select${columns} on ${table} to dangbo_reader`);
      this.addSql(`create policy readable on ${table} for select to dangbo_reader using (${condition})`);
    }
  }

  private writer(): void {
    this.addSql(`grant select on ${[...common, ...faults].join(', ')} to dangbo_writer`);
    for (const table of common) {
      this.addSql(`create policy rules on ${table} for select to dangbo_writer using (true)`);
    }
    for (const table of [...Object.keys(written), ...addedTo]) {
      const rights = addedTo.includes(table) ? 'select, insert' : 'select, insert, update, delete';
      this.addSql(`grant ${rights} on ${table} to dangbo_writer`);
      this.addSql(`create policy changes on ${table} to dangbo_writer using (true) with check (true)`);
    }
    this.addSql('grant select, insert, update, delete on idempotency_key to dangbo_writer');
    this.addSql('alter table idempotency_key enable row level security');
    this.addSql(`
      create policy own_keys on idempotency_key to dangbo_writer
      using (caller = current_setting('dangbo.caller', true) or created_at < now() - interval '30 days')`);

    this.addSql(`
      create function refuse_beyond_scope() returns trigger language plpgsql as $$
      declare
        touched integer;
        inside boolean;
      begin
        -- Deferred triggers run as whoever ends the transaction.
        if current_user <> 'dangbo_writer' or granted_everywhere(tg_argv[0]) then return null; end if;
        foreach touched in array array_remove(array[
            case when tg_op <> 'INSERT' then coalesce(to_jsonb(old) ->> tg_argv[3], '0') end,
            case when tg_op <> 'DELETE' then coalesce(to_jsonb(new) ->> tg_argv[3], '0') end], null)::integer[]
        loop
          execute format('select exists (select from %s where %s = $1)', tg_argv[1], tg_argv[2]) into inside using touched;
          if not inside then
            raise exception '% % is beyond the scope', tg_argv[2], touched using errcode = 'insufficient_privilege';
          end if;
        end loop;
        return null;
      end $$`);
    for (const [table, [subject, column, permission = 'edit']] of Object.entries(written)) {
      const within = subject === 'account' ? 'in' : 'now_in';
      this.addSql(`
        create constraint trigger within_scope after insert or update or delete on ${table}
        deferrable initially deferred for each row
        execute function refuse_beyond_scope('${permission}', '${subject}_${within}_${permission}', '${subject}_id', '${column}')`);
    }
  }

  override down(): void {
    for (const table of Object.keys(written)) this.addSql(`drop trigger within_scope on ${table}`);
    this.addSql('drop function refuse_beyond_scope');
    for (const table of [...Object.keys(written), ...addedTo]) {
      this.addSql(`drop policy changes on ${table}`);
    }
    for (const table of common) this.addSql(`drop policy rules on ${table}`);
    this.addSql('drop policy own_keys on idempotency_key');
    for (const table of Object.keys(visible)) this.addSql(`drop policy readable on ${table}`);
    for (const table of [...Object.keys(visible), 'idempotency_key']) {
      this.addSql(`alter table ${table} disable row level security`);
    }
    this.addSql('drop index organization_event_document');
    for (const view of Object.keys(counted)) this.addSql(`drop view ${view}`);
    this.addSql('drop view account_in_access');
    for (const permission of permissions) {
      for (const view of ['member_now_in', 'member_in', 'organization_now_in', 'organization_in']) {
        this.addSql(`drop view ${view}_${permission}`);
      }
    }
    this.addSql('drop function granted_organizations, granted_everywhere');
    // The roles belong to the whole server and may serve other databases: they stay, with no rights on this one.
    for (const role of ['dangbo_reader', 'dangbo_writer']) {
      this.addSql(`do $$ begin execute format('revoke all on all tables in schema %I from ${role}', current_schema());
        execute format('revoke usage on schema %I from ${role}', current_schema()); end $$`);
    }
  }
}

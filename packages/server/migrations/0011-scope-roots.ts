import { Migration } from '@mikro-orm/migrations';

const permissions = ['figures', 'members', 'personal', 'sensitive', 'edit', 'audit', 'access'];

/** A variable, and no part of the function's query: so the query is planned once a connection. */
const roots = 'roots integer[] := granted_organizations(permission)';

/** Stays of members in cells, and in organizations where they held positions. */
const stays = `select member_id, organization_id, valid_from from cell_membership
  union all select member_id, organization_id, valid_from from position`;

/**
 * The scope of a caller, written so that PostgreSQL expects as many rows as there are. It takes a condition that calls a
 * function to hold of a third of all rows, and expected one member where there were thousands: then it compared each of
 * them with all members in scope, and a filter by cells took more than the 5 seconds of a statement. `is not null` it
 * takes to hold of almost all rows; and by an index it can look a member up in these views.
 */
export class ScopeRoots extends Migration {
  override up(): void {
    this.addSql(`create function granted_root_of_organization(permission text, organization integer, since date)
      returns integer
      language plpgsql stable parallel safe security definer cost 500 set search_path = public, pg_temp as $$
      declare ${roots};
      begin
        if roots is null then return null; end if;
        return (
          select ancestor_id from organization_closure
          where descendant_id = organization and valid_to > since and ancestor_id = any (roots) limit 1);
      end $$`);
    this.addSql(`comment on function granted_root_of_organization is
      'An organization of those that a permission is granted in, under which another was at any time after a day.'`);
    this.addSql(`create function granted_root_of_member(permission text, member integer) returns integer
      language plpgsql stable parallel safe security definer cost 500 set search_path = public, pg_temp as $$
      declare ${roots};
      begin
        if roots is null then return null; end if;
        return (
          select place.ancestor_id from (
            select organization_id, valid_from from cell_membership where member_id = member
            union all select organization_id, valid_from from position where member_id = member) as stay
          join organization_closure as place on place.descendant_id = stay.organization_id
          where place.valid_to > stay.valid_from and place.ancestor_id = any (roots) limit 1);
      end $$`);
    this.addSql(`comment on function granted_root_of_member is
      'An organization of those that a permission is granted in, under which a member ever was in a cell or held a position.'`);
    this.addSql('revoke all on function granted_root_of_organization, granted_root_of_member from public');
    this.addSql(
      'grant execute on function granted_root_of_organization, granted_root_of_member to dangbo_reader, dangbo_writer',
    );
    // Earlier migrations name these two.
    this.addSql(`create or replace function organization_was_in(permission text, organization integer, since date)
      returns boolean
      language sql stable parallel safe security definer set search_path = public, pg_temp as $$
        select granted_root_of_organization(permission, organization, since) is not null $$`);
    this.addSql(`create or replace function member_was_in(permission text, member integer) returns boolean
      language sql stable parallel safe security definer set search_path = public, pg_temp as $$
        select granted_root_of_member(permission, member) is not null $$`);
    // Most organizations award nothing, which an index shows at once.
    this.addSql(`create or replace function organization_is_named(organization integer) returns boolean
      language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
      declare roots integer[] := granted_organizations('members');
      begin
        if roots is null or not exists (select from commendation where issuer_id = organization) then
          return false;
        end if;
        return exists (
          select from commendation
          join organization_closure as place on place.descendant_id = commendation.organization_id
          where commendation.issuer_id = organization and place.valid_to > commendation.awarded_on
            and place.ancestor_id = any (roots));
      end $$`);
    for (const permission of permissions) {
      this.addSql(`create or replace view member_in_${permission} as
        select stay.member_id from (${stays}) as stay
        join organization_closure as place on place.descendant_id = stay.organization_id
        where place.valid_to > stay.valid_from
          and place.ancestor_id = any ((select granted_organizations('${permission}'))::integer[])`);
    }
  }
}

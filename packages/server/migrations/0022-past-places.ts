import { Migration } from '@mikro-orm/migrations';
import { keptIn, visible as visibleBefore, visibleBy } from './0013-scope-ranges.ts';

/** The granted roots, or none: a variable of a function, so that its statement is planned once a connection. */
const roots = 'roots integer[] := granted_organizations(permission)';

const visible = visibleBy({
  ofOrganization: (permission, id, since) =>
    `(select granted_now('${permission}')) @> ${id} or organization_was_in('${permission}', ${id}, ${since})`,
  keptIn,
  ofMember: (permission, id) =>
    `(select granted_everywhere('${permission}')) or ${keptIn(permission, id)} or member_was_in('${permission}', ${id})`,
});

/**
 * What is within a scope now, as almost every row is, is told by its ranges. Whether it was there once is asked by a
 * function, which PostgreSQL does not take into each statement for every table that it mentions: making ready to ask
 * took longer than reading the rows.
 */
export class PastPlaces extends Migration {
  override up(): void {
    this.addSql(`
      create function organization_was_in(permission text, organization integer, since date) returns boolean
      language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
      declare ${roots};
      begin
        return roots is not null and exists (
          select from organization_closure
          where descendant_id = organization and valid_to > since and ancestor_id = any (roots));
      end $$`);
    this.addSql(`comment on function organization_was_in is
      'Whether an organization was still in the scope of a permission after some day, which it may have left since.'`);
    this.addSql(`
      create function member_was_in(permission text, member integer) returns boolean
      language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
      declare ${roots};
      begin
        return roots is not null and exists (
          select from (
            select organization_id, valid_from from cell_membership where member_id = member
            union all select organization_id, valid_from from position where member_id = member) as stay
          join organization_closure as place on place.descendant_id = stay.organization_id
          where place.valid_to > stay.valid_from and place.ancestor_id = any (roots));
      end $$`);
    this.addSql(`comment on function member_was_in is
      'Whether a member was ever in a cell, or held a position, in the scope of a permission.'`);
    this.addSql('revoke all on function organization_was_in, member_was_in from public');
    this.addSql('grant execute on function organization_was_in, member_was_in to dangbo_reader');
    this.alter(visible);
  }

  override down(): void {
    this.alter(visibleBefore);
    this.addSql('drop function organization_was_in, member_was_in');
  }

  private alter(policies: Record<string, string>): void {
    for (const [table, condition] of Object.entries(policies)) {
      this.addSql(`alter policy readable on ${table} using (${condition})`);
    }
  }
}

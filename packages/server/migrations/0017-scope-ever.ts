import { Migration } from '@mikro-orm/migrations';

const permissions = ['figures', 'members', 'personal', 'sensitive', 'edit', 'audit', 'access'];

/**
 * The organizations that ever were in a caller's scope, as ranges of ids in settings `dangbo.<permission>_ever`: of
 * others no row is looked up in the tree, which takes a hundred times as long as a test in memory. Where a session has
 * no such setting, every row is looked up.
 */
export class ScopeEver extends Migration {
  override up(): void {
    this.addSql(`create function granted_ever(permission text) returns int4multirange
      stable parallel safe language sql as $$
      select coalesce(
        nullif(current_setting('dangbo.' || permission || '_ever', true), ''), '{(,)}')::int4multirange $$`);
    this.addSql(`create function organizations_ever_in(roots integer[]) returns int4multirange
      language sql stable security definer set search_path = public, pg_temp as $$
      select coalesce(range_agg(int4range(descendant_id, descendant_id, '[]')), '{}')
      from organization_closure where ancestor_id = any (roots) $$`);
    this.addSql(`comment on function organizations_ever_in is
      'The organizations that are or ever were under one of these.'`);
    // Stays of members in cells, and in organizations where they held positions.
    for (const permission of permissions) {
      this.addSql(`create view stay_in_${permission} as
        select member_id from (
          select member_id, organization_id from cell_membership
          union all select member_id, organization_id from position) as stay
        where (select granted_ever('${permission}')) @> organization_id`);
    }
  }
}

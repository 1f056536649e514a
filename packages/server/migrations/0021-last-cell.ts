import { Migration } from '@mikro-orm/migrations';

/** The last cell of a member by one step into one index, which has all that it takes: the walls look it up for each row. */
export class LastCell extends Migration {
  override up(): void {
    this.addSql('drop index cell_membership_member');
    this.addSql(
      'create index cell_membership_member on cell_membership (member_id, valid_from) include (organization_id)',
    );
    this.addSql(`
      create or replace view last_cell as
      select distinct on (member_id) member_id, organization_id from cell_membership
      order by member_id, valid_from desc`);
  }

  override down(): void {
    this.addSql(`
      create or replace view last_cell as
      select member_id, organization_id from cell_membership
      where not exists (
        select from cell_membership as later
        where later.member_id = cell_membership.member_id and later.valid_from > cell_membership.valid_from)`);
    this.addSql('drop index cell_membership_member');
    this.addSql('create index cell_membership_member on cell_membership (member_id, valid_from)');
  }
}

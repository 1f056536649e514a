import { Migration } from '@mikro-orm/migrations';

/**
 * In which cell a member is on a day, and in which status, by an index alone: lists ask it of each member, and the rows
 * lie on other pages for each. The words of a search find more pages of a nation's members than fit into the memory that
 * PostgreSQL gives a statement otherwise, and whole pages would be gone through instead.
 */
export class WholeLookups extends Migration {
  override up(): void {
    this.addSql('drop index cell_membership_member, member_status_member');
    this.addSql(`create index cell_membership_member on cell_membership (member_id, valid_from)
      include (organization_id, valid_to)`);
    this.addSql(`create index member_status_member on member_status (member_id, valid_from)
      include (status, valid_to)`);
    this.addSql(`alter function found_members set work_mem = '64MB'`);
  }

  override down(): void {
    this.addSql('alter function found_members reset work_mem');
    this.addSql('drop index cell_membership_member, member_status_member');
    this.addSql(
      'create index cell_membership_member on cell_membership (member_id, valid_from) include (organization_id)',
    );
    this.addSql('create index member_status_member on member_status (member_id, valid_from)');
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Who held one position in an organization on a day is found without going through all who ever held any there. */
export class RoleIndex extends Migration {
  override up(): void {
    this.addSql('create index position_role on position (organization_id, role, valid_from)');
  }

  override down(): void {
    this.addSql('drop index position_role');
  }
}

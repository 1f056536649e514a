import { Migration } from '@mikro-orm/migrations';

/** The wall in the database holds for the cell, too, in which a member is rated: 0012 asks for the member's alone. */
export class RatingScope extends Migration {
  override up(): void {
    this.addSql(`
      create constraint trigger within_scope_of_cell after insert or update or delete on member_rating
      deferrable initially deferred for each row
      execute function refuse_beyond_scope('edit', 'organization_now_in_edit', 'organization_id', 'organization_id')`);
  }

  override down(): void {
    this.addSql('drop trigger within_scope_of_cell on member_rating');
  }
}

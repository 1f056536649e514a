import { Migration } from '@mikro-orm/migrations';

/** The reasons for which memberships and positions end, and the documents that end positions and appoint heads. */
export class EndReasons extends Migration {
  override up(): void {
    for (const statement of [
      `create type removal_reason as enum ('ABSENT_OR_UNPAID', 'CARD_RETURNED', 'NO_PROGRESS', 'STANDING_BREACHED',
        'POLITICAL_STANDARD', 'PROBATION_NOT_RECOGNIZED')`,
      `alter table member_event add column removal_reason removal_reason
        check (removal_reason is null or type = 'REMOVED')`,
      `create type position_end_reason as enum ('TERM_OVER', 'RELIEVED', 'DISMISSED', 'REPLACED', 'MOVED', 'LEFT_PARTY',
        'DIED', 'REORGANIZED')`,
      `alter table position add column end_reason position_end_reason,
        add column end_document_id integer references document,
        add check (valid_to < 'infinity' or (end_reason is null and end_document_id is null))`,
      'create index position_end_document on position (end_document_id)',
      'alter table agency_head add column document_id integer references document',
      'create index agency_head_document on agency_head (document_id)',
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('alter table agency_head drop column document_id');
    this.addSql('alter table position drop column end_reason, drop column end_document_id');
    this.addSql('alter table member_event drop column removal_reason');
    this.addSql('drop type position_end_reason, removal_reason');
  }
}

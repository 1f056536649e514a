import { Migration } from '@mikro-orm/migrations';

/** The documents by which heads of agencies end. */
export class AgencyHeadEndDocument extends Migration {
  override up(): void {
    for (const statement of [
      `alter table agency_head add column end_document_id integer references document,
        add check (valid_to < 'infinity' or end_document_id is null)`,
      'create index agency_head_end_document on agency_head (end_document_id)',
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('alter table agency_head drop column end_document_id');
  }
}

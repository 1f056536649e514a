import { Migration } from '@mikro-orm/migrations';

/** Histories that are read in pages: by day under a large organization, and by the document that ordered an event. */
export class MemberEventHistory extends Migration {
  override up(): void {
    this.addSql(`alter type member_event_type add value if not exists 'OPENING' before 'ADMITTED'`);
    this.addSql('create index member_event_day on member_event (effective_on, id)');
    this.addSql('create index member_event_type on member_event (type, effective_on, id)');
    // Every writer records it, and the years of membership count from it.
    this.addSql('alter table member alter column admission_decided_on set not null');
  }

  override down(): void {
    // PostgreSQL removes no value of an enum; no row has this one unless it was written since.
    this.addSql('alter table member alter column admission_decided_on drop not null');
    this.addSql('drop index member_event_type, member_event_day');
  }
}

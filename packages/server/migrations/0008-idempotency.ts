import { Migration } from '@mikro-orm/migrations';

/** What calls with an idempotency key have done, so that the same call sent again answers and does nothing. */
export class Idempotency extends Migration {
  override up(): void {
    this.addSql(`
      create table idempotency_key (
        caller text not null,
        key text not null,
        mutation text not null,
        input_hash text not null,
        outcome jsonb not null,
        created_at timestamptz not null default now(),
        primary key (caller, key)
      )`);
    this.addSql('create index on idempotency_key (created_at)');
    this.addSql(
      `comment on column idempotency_key.outcome is 'Ids of what the payload shows, and its warnings.'`,
    );
  }

  override down(): void {
    this.addSql('drop table idempotency_key');
  }
}

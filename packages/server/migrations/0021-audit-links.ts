import { Migration } from '@mikro-orm/migrations';
import { sealedColumns, sealLock } from './baseline/audit.ts';

/**
 * A transaction seals its entries as it commits, and waits for no other. The chain is linked afterwards, just before each
 * checkpoint: a link that no checkpoint confirms yet proves nothing, since who can change the audit can change the
 * links too. While every transaction linked itself, each waited for the commit of the one before.
 */
export class AuditLinks extends Migration {
  override up(): void {
    this.addSql('drop trigger seal on audit_entry');
    this.addSql('drop trigger seal on audit_seal');
    this.addSql('drop function open_audit_seal, close_audit_seal');
    this.addSql(`comment on table audit_seal is
      'A row for each transaction; those with a position are linked to a chain.'`);
    this.addSql(`comment on column audit_seal.hash is
      'That of the link; of a transaction that is not linked yet, that of its entries.'`);
    this.addSql('create index audit_seal_unlinked on audit_seal (act) where position is null');
    this.addSql(`create function seal_audit_entries() returns trigger language plpgsql
      security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
      declare
        entry audit_entry;
        content bytea := '';
      begin
        for entry in select * from audit_entry where act = new.act order by id loop
          content := sha256(content || convert_to(audit_text(${sealedColumns}), 'UTF8'));
        end loop;
        insert into audit_seal (act, hash) values (new.act, content);
        -- Entries that this transaction writes after this have a first entry and a seal of their own.
        perform set_config('dangbo.act', '', true);
        return null;
      end $$`);
    this.addSql(`create constraint trigger seal after insert on audit_entry deferrable initially deferred
      for each row when (new.act = new.id) execute function seal_audit_entries()`);
    this.addSql(`create function link_audit_seals(most integer) returns integer language plpgsql
      security definer set search_path = public, pg_temp as $$
      declare
        seal audit_seal;
        head audit_seal;
        linked integer := 0;
      begin
        -- Another server may link the same seals.
        perform pg_advisory_xact_lock(${sealLock});
        select * into head from audit_seal where position is not null order by position desc limit 1;
        for seal in select * from audit_seal where position is null order by act limit most loop
          update audit_seal set
            position = coalesce(head.position, 0) + 1,
            previous_hash = coalesce(head.hash, ''),
            hash = sha256(coalesce(head.hash, '')
              || convert_to(audit_text((coalesce(head.position, 0) + 1)::text, act::text), 'UTF8') || seal.hash)
          where act = seal.act returning * into head;
          linked := linked + 1;
        end loop;
        return linked;
      end $$`);
    this.addSql(`comment on function link_audit_seals is
      'Links sealed transactions to the end of the chain, so many at most, and returns their number.'`);
    this.addSql('revoke all on function link_audit_seals from public');
  }
}

import { Migration } from '@mikro-orm/migrations';
import { keptIn } from './0013-scope-ranges.ts';

/** Which member rows the API may read, by how it is told in whose organizations the last cell is. */
const visible = (isKept: string) =>
  `(select granted_everywhere('members')) or ${isKept} or member_was_in('members', member.id)`;

/** Whose rows changed, by the kind of change. */
const changes = {
  insert: ['new table as changed'],
  update: ['old table as changed', 'new table as changed'],
  delete: ['old table as changed'],
};

/**
 * A member's row tells its last cell itself: both walls ask for it of every member that is read, and to look each up
 * took a seventh of PostgreSQL's time for a page of members. Triggers keep it with the memberships.
 */
export class MembersLastCell extends Migration {
  override up(): void {
    this.addSql('alter table member add column last_cell_id integer');
    this.addSql(`comment on column member.last_cell_id is
      'The cell of the latest membership, open or ended; kept by triggers on cell_membership.'`);
    this.addSql(`
      create view last_cell_fault as
      select id as member_id, 'its row tells another last cell' as problem
      from member left join last_cell on last_cell.member_id = member.id
      where last_cell_id is distinct from organization_id`);
    this.addSql('grant select on last_cell_fault to dangbo_writer');

    // It follows from the memberships, whose changes are in the audit.
    this.addSql(`create or replace trigger audit after insert or update or delete on member
      for each row execute function audit_row('{id}', '{sort_key,search_text,last_cell_id}', '{}')`);

    this.addSql(`
      create function keep_last_cell() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        -- What was committed while it waited for a lock must be seen.
        perform from member where id in (select member_id from changed) order by id for no key update;
        update member set last_cell_id = last.organization_id
        from (
          select changed.member_id,
            (select organization_id from last_cell where last_cell.member_id = changed.member_id) as organization_id
          from (select distinct member_id from changed) as changed
        ) as last
        where member.id = last.member_id and member.last_cell_id is distinct from last.organization_id;
        return null;
      end $$`);
    // By their names before those of the roll-ups: members are locked before organizations, as by the services.
    for (const [change, tables] of Object.entries(changes)) {
      for (const [place, table] of tables.entries()) {
        this.addSql(`create trigger keep_last_cell_${change}_${place} after ${change} on cell_membership
          referencing ${table} for each statement execute function keep_last_cell()`);
      }
    }

    this.addSql('alter table member disable trigger user');
    this.addSql(`update member set last_cell_id = last_cell.organization_id
      from last_cell where last_cell.member_id = member.id`);
    this.addSql('alter table member enable trigger user');
    this.addSql(`alter table member
      add constraint member_last_cell_id_fkey foreign key (last_cell_id) references organization`);
    this.addSql(`
      create constraint trigger last_cell_fault_by_member_id after insert or update on member
      deferrable initially deferred for each row
      execute function refuse_fault('last_cell_fault', 'member_id', 'id')`);
    this.addSql(
      `alter policy readable on member using (${visible(`(select granted_now('members')) @> member.last_cell_id`)})`,
    );
  }

  override down(): void {
    this.addSql(`alter policy readable on member using (${visible(keptIn('members', 'member.id'))})`);
    for (const [change, tables] of Object.entries(changes)) {
      for (const place of tables.keys())
        this.addSql(`drop trigger keep_last_cell_${change}_${place} on cell_membership`);
    }
    this.addSql('drop function keep_last_cell');
    this.addSql('drop trigger last_cell_fault_by_member_id on member');
    this.addSql('drop view last_cell_fault');
    this.addSql('alter table member drop column last_cell_id');
    this.addSql(`select audit_table('member')`);
  }
}

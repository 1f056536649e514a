import { Migration } from '@mikro-orm/migrations';

/**
 * Below row-level security PostgreSQL looks at every row rather than in an index of words: an operator that is not known
 * to keep what it compares to itself is asked only of rows that may be seen. Where all may be seen there is nothing to
 * keep, and a function of the owner's looks the words up.
 */
export class FoundMembers extends Migration {
  override up(): void {
    this.addSql(`
      create function found_members(words text[]) returns setof integer
      language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        if not granted_everywhere('members') then return; end if;
        return query execute 'select id from member where ' || (
          select string_agg(format('search_text like %L', '% ' || fold(word) || '%'), ' and ') from unnest(words) as word);
      end $$`);
    this.addSql(
      `comment on function found_members is 'The members in whose names each of these words begins one, for whoever may see all members; for others none.'`,
    );
    this.addSql('revoke all on function found_members from public');
    this.addSql('grant execute on function found_members to dangbo_reader');
  }

  override down(): void {
    this.addSql('drop function found_members');
  }
}

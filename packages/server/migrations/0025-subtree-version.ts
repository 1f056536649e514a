import { Migration } from '@mikro-orm/migrations';

/** The most organizations below one whose own entries are looked at; for more the newest entries of all are. */
const mostOrganizations = 2_000;

/** The newest changes are found at once, however often records were read since. */
const indexes = [
  `create index audit_entry_member_change on audit_entry (member_id, id) where action <> 'READ'`,
  `create index audit_entry_organization_change on audit_entry (organization_id, id) where action <> 'READ'`,
];

/**
 * The version of a subtree: a hash of the newest entries of the audit about what is or was there, in the scope. The numbers of entries
 * are drawn before their transactions commit, so that several of each organization are looked at: one that commits late
 * is below the newest. Changes of one member's records wait for each other, and the newest suffices.
 */
const subtreeVersion = `create function subtree_version(root integer) returns table (version text)
  stable language plpgsql security definer set search_path = public, pg_temp as $body$
  declare
    below integer[] := array(
      select distinct descendant_id from organization_closure
      where ancestor_id = root and granted_now('figures') @> descendant_id
      limit ${mostOrganizations + 1});
  begin
    if not granted_now('figures') @> root then
      return;
    elsif cardinality(below) > ${mostOrganizations} then
      return query select md5(string_agg(newest.id::text, ',')) from (
        select id from audit_entry where action <> 'READ' order by id desc limit 64) as newest;
    else
      return query select md5(concat_ws(';',
        (select string_agg(newest.ids, ';' order by newest.place) from unnest(below) as place (id)
          cross join lateral (
            select place.id as place, string_agg(entry.id::text, ',') as ids from (
              select id from audit_entry where organization_id = place.id and action <> 'READ'
              order by id desc limit 16) as entry) as newest),
        (select string_agg(newest.id::text, ',' order by person.id) from (
            select distinct member_id as id from cell_membership where organization_id = any(below)) as person
          cross join lateral (
            select id from audit_entry where member_id = person.id and action <> 'READ'
            order by id desc limit 1) as newest)));
    end if;
  end $body$`;

/** The statements by which entries are about the organization in another column of their rows, where it has one. */
const auditedBy = (column: string) =>
  ['audit_row', 'audit_inserted_rows'].map(
    (name) => `do $do$
    declare
      before text := pg_get_functiondef('${name}'::regproc);
      after text := regexp_replace(before, '(\\w+ ->> ''organization_id''),', '\\1, \\1,');
    begin
      after := regexp_replace(after, '(''organization_id'', \\w+ ->> '')organization_id', '\\1${column}');
      if after not like '%${column}%' then raise exception '% has another form', '${name}'; end if;
      execute after;
    end $do$`,
  );

/** Screens learn whether anything below an organization has changed. */
export class SubtreeVersion extends Migration {
  override up(): void {
    const statements = [
      ...auditedBy('organizer_id'),
      ...indexes,
      subtreeVersion,
      'revoke all on function subtree_version from public',
      'grant execute on function subtree_version to dangbo_reader',
      `comment on function subtree_version is
        'One row with a text that becomes another with every change of records below the organization; none outside the caller''s scope.'`,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

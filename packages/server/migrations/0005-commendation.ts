import { Migration } from '@mikro-orm/migrations';

const authority = `{
  "PROVINCIAL_COMMITTEE": {
    "organizations": ["PRAISE", "PROVINCIAL_CERTIFICATE_OF_MERIT", "FLAG"],
    "members": ["PRAISE", "PROVINCIAL_CERTIFICATE_OF_MERIT"]
  },
  "BLOC_COMMITTEE": {
    "organizations": ["PRAISE", "CERTIFICATE_OF_MERIT"], "members": ["PRAISE", "CERTIFICATE_OF_MERIT"]
  },
  "GRASSROOTS_COMMITTEE": {
    "organizations": ["PRAISE", "CERTIFICATE_OF_MERIT"], "members": ["PRAISE", "CERTIFICATE_OF_MERIT"]
  },
  "GRASSROOTS_CELL": { "organizations": ["PRAISE"], "members": ["PRAISE", "CERTIFICATE_OF_MERIT"] },
  "DEPARTMENT_COMMITTEE": { "organizations": ["PRAISE"], "members": ["PRAISE"] },
  "SUBORDINATE_CELL": { "organizations": ["PRAISE"], "members": ["PRAISE"] },
  "PARTY_GROUP": { "organizations": [], "members": [] }
}`;

/**
 * Commendations by authority and with partial dates, their revocation, what a report counts, and the identity of an
 * issuer beyond the scope of a caller who sees what it decided.
 */
export class CommendationRules extends Migration {
  override up(): void {
    this.addSql(`alter table commendation
      add awarded_on_precision date_precision not null default 'DAY',
      add awarded_year_stated boolean not null default true,
      add revoked_on date,
      add revocation_reason text check (revocation_reason is nfc normalized),
      add constraint commendation_year_stated check (awarded_year_stated or awarded_on_precision = 'DAY'),
      add constraint commendation_revocation check ((revoked_on is null) = (revocation_reason is null))`);
    this.addSql(`comment on column commendation.awarded_on is
      'The first day that the award may have been on; a day without its year is in the year in which the honoured span ends, at the earliest.'`);
    this.addSql('alter table commendation drop constraint commendation_once');
    this.addSql(`create unique index commendation_once on commendation
      (form, issuer_id, organization_id, member_id, awarded_on, honours_from, honours_to) nulls not distinct
      where revoked_on is null`);
    this.addSql('create index commendation_issuer on commendation (issuer_id, organization_id)');

    this.addSql(`insert into regulation (key, valid_from, valid_to, value, source, confirmed) values
      ('commendation.forms', '-infinity', '2016-07-25', '${authority}',
        'Như 29-QĐ/TW (2016), mục 27.2; quy định trước đó chưa đọc được', false),
      ('commendation.forms', '2016-07-25', '2021-07-30', '${authority}', '29-QĐ/TW (2016), mục 27.2', true),
      ('commendation.forms', '2021-07-30', 'infinity', '${authority}',
        'Như 29-QĐ/TW (2016), mục 27.2; quy định thay thế chưa đọc được', false)`);

    this.addSql(`create function commendation_figures(issuer integer, from_year integer, to_year integer)
      returns table (collectives integer, individuals integer)
      language sql stable security definer set search_path = public, pg_temp as $$
        select count(*) filter (where member_id is null)::integer, count(member_id)::integer
        from commendation
        where issuer_id = issuer and form <> 'PRAISE' and revoked_on is null
          and honours_from >= make_date(from_year, 1, 1) and honours_to <= make_date(to_year, 12, 31)
          and ((select granted_now('figures')) @> issuer or organization_was_in('figures', issuer, awarded_on)) $$`);
    this.addSql(`comment on function commendation_figures is
      'The certificates of merit, and above, that an organization in scope awarded for spans within some years: to organizations and to members. Figures are the same for all callers who see the organization.'`);

    this.addSql(`create function organization_is_named(organization integer) returns boolean
      language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
      declare roots integer[] := granted_organizations('members');
      begin
        return roots is not null and exists (
          select from commendation
          join organization_closure as place on place.descendant_id = commendation.organization_id
          where commendation.issuer_id = organization and place.valid_to > commendation.awarded_on
            and place.ancestor_id = any (roots));
      end $$`);
    this.addSql(`comment on function organization_is_named is
      'True if a record that the caller sees names the organization, as a commendation does its issuer: its identity is seen, and nothing else of it.'`);
    this.addSql('revoke all on function commendation_figures, organization_is_named from public');
    this.addSql('grant execute on function commendation_figures, organization_is_named to dangbo_reader');
  }
}

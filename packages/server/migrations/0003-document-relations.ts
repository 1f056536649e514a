import { Migration } from '@mikro-orm/migrations';

/** The types of documents of the Party, by 66-QĐ/TW (2017) and 36-HD/VPTW (2018): sign, Vietnamese and English name. */
const types = [
  ['NQ', 'nghị quyết', 'resolution'],
  ['CT', 'chỉ thị', 'directive'],
  ['KL', 'kết luận', 'conclusion'],
  ['QĐ', 'quyết định', 'decision'],
  ['QĐi', 'quy định', 'regulation'],
  ['QC', 'quy chế', 'rules of procedure'],
  ['HD', 'hướng dẫn', 'guidance'],
  ['KH', 'kế hoạch', 'plan'],
  ['CTr', 'chương trình', 'programme'],
  ['ĐA', 'đề án', 'project'],
  ['BC', 'báo cáo', 'report'],
  ['TB', 'thông báo', 'notice'],
  ['TTr', 'tờ trình', 'proposal'],
  ['CV', 'công văn', 'official letter'],
  ['BB', 'biên bản', 'minutes'],
];
const typeRows = types
  .map((names) => `(${names.map((name) => `'${name.normalize('NFC')}'`).join(', ')})`)
  .join(', ');

/** Text as identity compares it. The marks of tones are U+0300, 0301, 0303, 0309 and 0323, those of letters 0302, 0306 and 031B. */
const keys = [
  String.raw`create function document_key(value text) returns text immutable strict parallel safe
  return btrim(regexp_replace(regexp_replace(regexp_replace(
    lower(normalize(translate(value, 'ĐÐƉ–—‑−', 'đđđ----'), NFD)),
    '([\u0300\u0301\u0303\u0309\u0323])([a-zđ\u0302\u0306\u031b]+)', '\2\1', 'g'),
    '\s*([-/.])\s*', '\1', 'g'), '\s+', ' ', 'g'))`,
  `comment on function document_key is
    'Text without case, spaces at signs and the place of a tone in its word: Đảng uỷ = ĐẢNG ỦY, and yet not Đang uy.'`,
  String.raw`create function document_symbol_key(value text) returns text immutable strict parallel safe
  return regexp_replace(document_key(value), '^(?:so\u0302\u0301[ :.]*)?0*(?=[0-9])', '')`,
  `comment on function document_symbol_key is 'A symbol without zeros before its number: Số 06-QĐ/ĐUK = 6-qđ/đuk.'`,
  `create function document_number(symbol text) returns text immutable strict parallel safe
  return substring(document_symbol_key(symbol) from '^([0-9]+[a-zđ]?)(?![a-zđ0-9])')`,
  `comment on function document_number is 'The number that a symbol begins with: 6 of 06-QĐ/ĐUK, 15a of 15a-KH/ĐUK.'`,
  String.raw`create function document_term_key(value text) returns text immutable strict parallel safe
  return regexp_replace(document_key(value), '^(?:khoa\u0301 |nhie\u0302m\u0323 k[yi]\u0300 )+', '')`,
  `comment on function document_term_key is 'A term without the word for it: khóa X = X, nhiệm kỳ 2010 – 2015 = 2010-2015.'`,
];

/** Documents that are one by the folded identity and were recorded twice become the first that has a title. */
const merge = `do $$ declare reference record; begin
    create temporary table same_document on commit drop as
      select id, first_value(id) over (
        partition by issuer_key, type, number_key, issued_on order by title is null, id) as kept
      from document;
    delete from same_document where id = kept;
    for reference in
      select conrelid::regclass as referring, attname from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid = 'document'::regclass
    loop
      execute format('update %s as referring set %I = kept from same_document where referring.%I = same_document.id',
        reference.referring, reference.attname, reference.attname);
    end loop;
    delete from document using same_document where document.id = same_document.id;
  end $$`;

/** Tables whose rows may name a document, and were without an index by it. */
const referring = ['member_event', 'member_rating', 'organization_rating', 'position'];

/**
 * Documents as records of their own: types from a vocabulary, terms, one identity however it is written, the
 * organizations that they are recorded for, and their relations.
 */
export class DocumentRelations extends Migration {
  override up(): void {
    for (const statement of [
      `create table document_type (
        code text primary key check (code is nfc normalized),
        name_vi text not null check (name_vi is nfc normalized),
        name_en text not null
      )`,
      `insert into document_type (code, name_vi, name_en) values ${typeRows}`,
      ...keys,
      `create unique index document_type_key on document_type (document_key(code))`,

      `alter table document drop constraint document_issuer_type_symbol_issued_on_key`,
      `alter table document
        add column term text check (term is nfc normalized),
        add column number text generated always as (document_number(symbol)) stored,
        add column number_key text not null
          generated always as (coalesce(document_number(symbol), document_symbol_key(symbol))) stored,
        add column symbol_key text not null generated always as (document_symbol_key(symbol)) stored,
        add column issuer_key text not null generated always as (document_key(issuer)) stored,
        add column term_key text generated always as (document_term_key(term)) stored,
        add column search_text text not null
          generated always as (' ' || fold(symbol || ' ' || issuer || ' ' || coalesce(title, ''))) stored`,
      `comment on column document.term is
        'The term of the issuer, in which its numbers of a type run from 1: khóa X, 2010–2015; null where it is not known.'`,
      // Types recorded so far are kept, those of the vocabulary as it writes them.
      `update document set type = code from document_type
        where document_key(type) = document_key(code) and type <> code`,
      `insert into document_type (code, name_vi, name_en)
        select distinct on (document_key(type)) type, type, type from document order by document_key(type), type
        on conflict do nothing`,
      `update document set type = code from document_type
        where document_key(type) = document_key(code) and type <> code`,
      merge,
      'set constraints all immediate',
      'alter table document add foreign key (type) references document_type',
      // Of a term that is not known, the day decides.
      'create unique index document_once on document (issuer_key, type, number_key, issued_on)',
      `create unique index document_once_in_term on document (issuer_key, type, number_key, term_key)
        where term_key is not null`,
      'create index document_symbol on document (symbol_key)',
      'create index document_issued on document (issued_on, id)',
      ...referring.map(
        (table) => `create index ${table}_document on ${table} (document_id) where document_id is not null`,
      ),
      `create function keep_document() returns trigger language plpgsql as $$ begin
        if (new.id, new.symbol, new.type, new.issuer, new.issued_on)
            is distinct from (old.id, old.symbol, old.type, old.issuer, old.issued_on)
          or (old.term is not null and new.term is distinct from old.term)
          or (old.title is not null and new.title is distinct from old.title) then
          raise exception 'document %: what is recorded of a document does not change', old.id
            using errcode = 'check_violation';
        end if;
        return new;
      end $$`,
      `create trigger keep_document before update on document for each row execute function keep_document()`,

      `create type document_use as enum ('ISSUED', 'WORKS_BY')`,
      `create table organization_document (
        id integer generated by default as identity primary key,
        organization_id integer not null references organization,
        document_id integer not null references document,
        use document_use not null,
        issued_on date not null,
        constraint organization_document_once unique (organization_id, document_id, use)
      )`,
      `comment on column organization_document.issued_on is
        'The day of the document: it is seen by those who had the organization in their scope then or later.'`,
      'create index organization_document_document on organization_document (document_id)',

      `create type document_relation_kind as enum ('IMPLEMENTS', 'REPLACES', 'AMENDS', 'REPEALS')`,
      `create table document_relation (
        id integer generated by default as identity primary key,
        organization_id integer not null references organization,
        document_id integer not null references document,
        kind document_relation_kind not null,
        related_id integer not null references document check (related_id <> document_id),
        issued_on date not null,
        constraint document_relation_once unique (organization_id, document_id, kind, related_id)
      )`,
      `comment on column document_relation.organization_id is
        'The organization that recorded it: the relation, and so both documents, are seen by those who see that.'`,
      `comment on column document_relation.issued_on is 'The day of the document that refers to the other.'`,
      'create index document_relation_document on document_relation (document_id)',
      'create index document_relation_related on document_relation (related_id)',
      `create view document_relation_fault as
        select relation.id, relation.document_id, 'it refers to a document issued later, or has another day' as problem
        from document_relation as relation
        join document on document.id = relation.document_id
        join document as related on related.id = relation.related_id
        where related.issued_on > document.issued_on or relation.issued_on <> document.issued_on`,
      `create constraint trigger document_relation_fault_by_id after insert or update on document_relation
        deferrable initially deferred for each row
        execute function refuse_fault('document_relation_fault', 'id', 'id')`,
      // A mutation may ask what its caller sees.
      'grant execute on function organization_was_in, member_was_in to dangbo_writer',
    ])
      this.addSql(statement);
  }

  override down(): void {
    for (const statement of [
      'revoke execute on function organization_was_in, member_was_in from dangbo_writer',
      'drop view document_relation_fault',
      // With the policies that look at them.
      'drop table document_relation, organization_document cascade',
      'drop type document_relation_kind, document_use',
      'drop trigger keep_document on document',
      'drop function keep_document',
      ...referring.map((table) => `drop index ${table}_document`),
      'drop index document_once, document_once_in_term, document_symbol, document_issued',
      `alter table document drop column number, drop column number_key, drop column symbol_key,
        drop column issuer_key, drop column term_key, drop column search_text, drop column term,
        drop constraint document_type_fkey`,
      'alter table document add unique (issuer, type, symbol, issued_on)',
      'drop table document_type',
      'drop function document_number, document_term_key, document_symbol_key, document_key',
    ])
      this.addSql(statement);
  }
}

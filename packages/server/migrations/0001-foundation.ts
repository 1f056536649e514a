import { Migration } from '@mikro-orm/migrations';

/** The Vietnamese alphabet with the four letters of loan words, in dictionary order. */
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
/** Combining marks of the tones, in dictionary order: huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Every letter, both cases, with its place in the alphabet as one ASCII character and its tone as a digit. */
export function letters() {
  const rows: { letter: string; place: string; tone: string }[] = [];
  for (const [index, base] of alphabet.entries()) {
    const place = String.fromCharCode('A'.charCodeAt(0) + index);
    const toned = [...'aăâeêioôơuưy'].includes(base)
      ? tones.map((tone) => (base + tone).normalize('NFC'))
      : [];
    for (const [tone, letter] of [base, ...toned].entries()) {
      rows.push({ letter, place, tone: String(tone) });
      rows.push({ letter: letter.toUpperCase(), place, tone: String(tone) });
    }
  }
  return rows;
}

/**
 * What everything else stands on: extensions, and the two ways in which Vietnamese text is compared.
 * They are SQL functions, not collations, because `vi-x-icu` is not everywhere (PGlite has none) and
 * an ICU upgrade would silently corrupt the indexes that use it.
 */
export class Foundation extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql('create extension if not exists pg_trgm');

    // Đ does not decompose under NFD, and Ð (U+00D0) and Ɖ (U+0189) look like it: all are folded to d.
    // What stands between words is folded to a space, so that H'Duyên is found by either of its parts.
    this.addSql(String.raw`
      create function fold(value text) returns text immutable strict parallel safe
      return regexp_replace(
        lower(regexp_replace(normalize(translate(value, 'đĐÐƉ', 'dddd'), NFD), '[\u0300-\u036f]', '', 'g')),
        '[][\s''’ʼ‘\`´.,;:(){}/"“”–—-]+', ' ', 'g')`);
    this.addSql(`comment on function fold is
      'Text without case, tones and marks, for search: fold(''Sở Tài chính'') = ''so tai chinh''.'`);

    const rows = letters();
    const all = rows.map((row) => row.letter).join('');
    const places = rows.map((row) => row.place).join('');
    const digits = rows.map((row) => row.tone).join('');
    this.addSql(`
      create function vietnamese_sort_key(value text) returns text immutable strict parallel safe
      return translate(normalize(value, NFC), '${all}', '${places}') || chr(1)
          || translate(normalize(value, NFC), '${all}', '${digits}')`);
    this.addSql(`comment on function vietnamese_sort_key is
      'Compared byte by byte (collate "C"), gives Vietnamese dictionary order: letters first, tones where they tie.'`);

    this.addSql(`
      create function member_sort_key(full_name text, given_name text) returns text immutable strict parallel safe
      return vietnamese_sort_key(given_name) || chr(1) || vietnamese_sort_key(
        case when right(full_name, length(given_name)) = given_name
          then left(full_name, length(full_name) - length(given_name)) else full_name end)`);
    this.addSql(`comment on function member_sort_key is 'Order of people: tên, then họ đệm.'`);

    this.addSql(`create type date_precision as enum ('DAY', 'MONTH', 'YEAR')`);
  }

  override down(): void {
    this.addSql('drop type date_precision');
    this.addSql('drop function member_sort_key, vietnamese_sort_key, fold');
  }
}

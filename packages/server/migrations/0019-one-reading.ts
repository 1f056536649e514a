import { Migration } from '@mikro-orm/migrations';

/** The small letters of the Vietnamese alphabet beyond ASCII, of which `upper` of a database in the locale C knows none. */
const small = [...'ăâđêôơư', ...'aăâeêioôơuưy'].flatMap((letter) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (letter + tone).normalize('NFC')),
);
const letters = [...new Set(small)].filter((letter) => letter.length === 1 && letter > '\x7f').join('');
const capitalsOf = (code: string) => `translate(upper(${code}), '${letters}', '${letters.toUpperCase()}')`;

/**
 * Codes are in capitals, as they are looked up; one whose capitals another organization has stays as it is, and is found
 * by its id. Agencies are found by their names however these are capitalized and their tones placed.
 */
export class OneReading extends Migration {
  override up(): void {
    this.addSql(`update organization set code = ${capitalsOf('code')}
      where code <> ${capitalsOf('code')} and not exists (
        select from organization as other
        where other.id <> organization.id and ${capitalsOf('other.code')} = ${capitalsOf('organization.code')})`);
    this.addSql('create index agency_key on agency (document_key(name))');
  }

  override down(): void {
    this.addSql('drop index agency_key');
  }
}

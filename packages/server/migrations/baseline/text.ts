/** The Vietnamese alphabet with the four letters of loan words, in dictionary order. */
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
/** Combining marks of the tones, in dictionary order: huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** The letters that names use most, first: PostgreSQL's `translate` searches its list from the start. */
const commonest = [...' nhgtiauoyNTcHVLêmrạBDPầĐdMQáễôìảvsộCKăàXGơíAóplưươâặkừ'];

const rank = (letter: string) => (commonest.includes(letter) ? commonest.indexOf(letter) : commonest.length);

/**
 * Every letter in both cases, with its position in the alphabet as an ASCII character and its tone as a digit, and the
 * space; the most frequent first.
 */
const letters = [
  { letter: ' ', place: ' ', tone: ' ' },
  ...alphabet.flatMap((base, index) => {
    const place = String.fromCharCode('A'.charCodeAt(0) + index);
    const marks = 'aăâeêioôơuưy'.includes(base) ? ['', ...tones] : [''];
    return marks.flatMap((mark, tone) => {
      const letter = (base + mark).normalize('NFC');
      return [letter, letter.toUpperCase()].map((each) => ({ letter: each, place, tone: `${tone}` }));
    });
  }),
].toSorted((one, other) => rank(one.letter) - rank(other.letter));

const [all, places, digits] = (['letter', 'place', 'tone'] as const).map((part) =>
  letters.map((row) => row[part]).join(''),
);

/** The sort key of an expression whose text is in NFC: first its letters, then its tones. */
const sortKey = (expression: string) =>
  `translate(${expression}, '${all}', '${places}') || chr(1) || translate(${expression}, '${all}', '${digits}')`;

/**
 * Extensions, and the two ways in which Vietnamese text is compared. They are SQL functions, not collations, because
 * `vi-x-icu` is not available everywhere (PGlite has none), and an ICU upgrade would silently corrupt the indexes
 * that use it.
 */
export const text: readonly string[] = [
  'create extension if not exists btree_gist',
  'create extension if not exists pg_trgm',

  // Đ does not decompose under NFD, and Ð (U+00D0) and Ɖ (U+0189) look like it: all are folded to d.
  // Characters between words are folded to a space, so that H'Duyên is found by either of its parts.
  String.raw`
  create function fold(value text) returns text immutable strict parallel safe
  return regexp_replace(
    lower(regexp_replace(normalize(translate(value, 'đĐÐƉ', 'dddd'), NFD), '[\u0300-\u036f]', '', 'g')),
    '[][\s''’ʼ‘\`´.,;:(){}/"“”–—-]+', ' ', 'g')`,
  `comment on function fold is
    'Text without case, tones and marks, for search: fold(''Sở Tài chính'') = ''so tai chinh''.'`,

  `create function vietnamese_sort_key(value text) returns text immutable strict parallel safe
  return ${sortKey('normalize(value, NFC)')}`,
  `comment on function vietnamese_sort_key is
    'Compared byte by byte (collate "C"), gives Vietnamese dictionary order: letters first, tones where they tie.'`,

  // PostgreSQL inlines this function, since it calls none of ours and is not declared strict. The columns that it is
  // called with are constrained to NFC.
  `create function member_sort_key(full_name text, given_name text) returns text immutable parallel safe
  return ${sortKey('given_name')} || chr(1) || ${sortKey(`
    case when right(full_name, length(given_name)) = given_name
      then left(full_name, length(full_name) - length(given_name)) else full_name end`)}`,
  `comment on function member_sort_key is 'Order of people: tên, then họ đệm.'`,

  `create type date_precision as enum ('DAY', 'MONTH', 'YEAR')`,
];

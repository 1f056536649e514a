/** Signs that nobody sees: of width zero, fillers, hints for breaks, direction and variants. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters that look like Đ and đ: eth and African D of other keyboards. */
const likeD: Record<string, string> = { Ð: 'Đ', Ɖ: 'Đ', ɖ: 'đ' };
/** Apostrophes of names such as H'Hen: the sign that the keyboard has, for the ones that programs make of it. */
const apostrophes = /(?<=\p{L})[’‘ʼʻ´`＇](?=\p{L})/gu;

/**
 * Text as it is stored, in its one right reading: NFC, single spaces and none at the ends, no invisible signs, letters
 * and digits of full width as usual ones, Đ for the letters that look like it, and the plain apostrophe within words.
 */
export const normalizeText = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) as number) - 0xfee0))
    .normalize('NFC')
    .replace(/[ÐƉɖ]/g, (sign) => likeD[sign] as string)
    .replace(apostrophes, "'")
    .replace(/\s+/gu, ' ')
    .trim();

/** Text without NUL, which no stored text contains, and which PostgreSQL refuses. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '\u{fffd}');

/** Text to look up a stored one. */
export const lookupText = (text: string): string => withoutNul(normalizeText(text));

/** A code or number as it is stored and looked up: in capitals, however it was typed. */
export const codeText = (text: string): string => lookupText(text).toUpperCase();

/** The words of a search: letters and digits with their marks, whatever is between them. */
export const searchWords = (search: string): string[] =>
  normalizeText(search).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The given name by which Vietnamese lists are sorted: the last word, unless the record has another (H'Hen Niê). */
export const givenNameOf = (fullName: string): string => fullName.split(' ').at(-1) ?? fullName;

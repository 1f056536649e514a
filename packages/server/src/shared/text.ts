/** Text as it is stored: NFC, single spaces, none at the ends. */
export const normalizeText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Text to look up a stored one; PostgreSQL rejects NUL, and no stored text contains one. */
export const lookupText = (text: string): string => normalizeText(text).replaceAll('\0', '\u{fffd}');

/** The words of a search: letters and digits with their marks, whatever is between them. */
export const searchWords = (search: string): string[] => search.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The given name by which Vietnamese lists are sorted: the last word, unless the record has another (H'Hen Niê). */
export const givenNameOf = (fullName: string): string => fullName.split(' ').at(-1) ?? fullName;

/** Text as it is stored: NFC, single spaces, none at the ends. */
export const normalizeText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The words of a search; every one must begin a word of the name, in any order, accents or not. */
export const searchWords = (search: string | null | undefined): string[] =>
  search ? normalizeText(search).split(' ').filter(Boolean) : [];

/** A name as Vietnamese lists are sorted: the last word, unless the record says otherwise (H'Hen Niê). */
export const givenNameOf = (fullName: string): string => fullName.split(' ').at(-1) ?? fullName;

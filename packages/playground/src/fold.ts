/** Returns a text without accents and in small letters, as people type it in a search: "Đảng số" becomes "dang so". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Returns a test for folded texts that have all words of a search, in any order. */
export function matchWords(search: string): (folded: string) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/** Returns true where a text has all words of a search, in any case and order; accents are meant where some are typed. */
export function hasWords(text: string, search: string): boolean {
  const typed = search.normalize('NFC').toLowerCase();
  const hasAccents = typed !== fold(typed);
  const searched = hasAccents ? text.normalize('NFC').toLowerCase() : fold(text);
  return typed
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => searched.includes(word));
}

import { fold } from '../fold.ts';
import { type Example, examples } from './examples.ts';

/** The words of a text in small letters, with their accents; a code such as DUK-07 is one word. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** Returns an English word for many as that for one: "secretaries" and "secretary" find each other. */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** The words of each query, as they are and without accents: those of its titles, and of the values it opens with. */
const entries = examples.map((example) => {
  const { title, subject, words, variables } = example;
  const own = wordsOf([title.vi, title.en, subject.vi, subject.en, words, variables].join(' '));
  return { example, words: [...own, ...own.map(fold)] };
});

const known = new Set(entries.flatMap(({ words }) => words.map(singular)));

/**
 * Finds the queries that have all words of a search, in any order; accents are meant where a word is typed with them. A
 * word that the library has means itself, since "age" does not mean "agency"; of any other, the beginning is enough.
 */
export function findExamples(search: string): Example[] {
  const tests = wordsOf(search).map((typed) =>
    known.has(singular(typed))
      ? (word: string) => singular(word) === singular(typed)
      : (word: string) => word.startsWith(typed),
  );
  return entries.filter(({ words }) => tests.every((fits) => words.some(fits))).map(({ example }) => example);
}

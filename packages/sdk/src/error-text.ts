import type { DangboErrorCode } from './error.ts';

/** One of a mutation's `userErrors`, with its message in one language. */
export type UserErrorIn<Language extends 'vi' | 'en'> = {
  readonly message: { readonly [Name in Language]: string };
};

/** Returns the sentence of an error, or of the first of some user errors; undefined where there are none. */
export function sentenceOf(
  problem: unknown,
  language: 'vi' | 'en',
  labels: Readonly<Partial<Record<DangboErrorCode, string>>>,
): string | undefined {
  if (Array.isArray(problem)) return problem.length > 0 ? ofUserError(problem[0], language) : undefined;
  const { messages, code, message = problem } = Object(problem);
  return messages?.[language] ?? labels[code as DangboErrorCode] ?? String(message);
}

/** The message in a language; in another one, or the code, where only that was selected: an error is never silent. */
function ofUserError({ message, code }: { message?: object; code?: string }, language: string): string {
  const texts = new Map(Object.entries(Object(message)));
  return String(texts.get(language) ?? [...texts.values(), code, message][0]);
}

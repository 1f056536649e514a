import type { Language } from './language.tsx';

/** Returns the half of a description of the schema in a language; each is "English. / Tiếng Việt." */
export function descriptionIn(language: Language, description: string | null | undefined): string {
  const [english = '', vietnamese = english] = (description ?? '').split(' / ');
  return language === 'vi' ? vietnamese : english;
}

/** Returns the label with which the description of an enum's value begins in a language, such as "**Good**: …". */
export function labelIn(language: Language, description: string | null | undefined): string | undefined {
  return /^\*\*(.+?)\*\*/.exec(descriptionIn(language, description))?.[1];
}

import { use, useMemo } from 'react';
import { type Language, useLanguage } from '../../language.tsx';
import type { Wording } from './cell-text.ts';
import { type FindLabel, loadLabels } from './enum-labels.ts';

const loaded = new Map<Language, Promise<FindLabel>>();

/** Returns the language of the page for tables, and waits for the labels of enums in it. */
export function useWording(): Wording {
  const { language, text } = useLanguage();
  const labels = loaded.get(language) ?? loadLabels(language);
  loaded.set(language, labels);
  const findLabel = use(labels);
  return useMemo(() => ({ language, text, findLabel }), [language, text, findLabel]);
}

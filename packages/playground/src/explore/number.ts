import type { Language } from '../language.tsx';

const localeOf = (language: Language) => (language === 'vi' ? 'vi-VN' : 'en-GB');

/** Writes a number with separators: 4.374 in Vietnamese, 4,374 in English. */
export const showNumber = (value: number, language: Language): string =>
  value.toLocaleString(localeOf(language), { maximumFractionDigits: 1 });

/** Writes a share as a percentage with one decimal; a dash where there is none. */
export const showShare = (share: number | null, language: Language): string =>
  share === null
    ? '–'
    : share.toLocaleString(localeOf(language), {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });

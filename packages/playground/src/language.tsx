import { createContext, type PropsWithChildren, use, useEffect, useMemo, useState } from 'react';

/** A language of the page. */
export type Language = 'vi' | 'en';

/** Chooses between a text and its translation, by the language of the page. */
export type ChooseText = (vietnamese: string, english: string) => string;

const storedName = 'dangbo:language';

const LanguageContext = createContext<{
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly text: ChooseText;
}>({ language: 'vi', setLanguage: () => undefined, text: (vietnamese) => vietnamese });

/** Gives the parts below the language of the page: the one chosen before, or Vietnamese. */
export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState(readLanguage);

  useEffect(() => {
    document.documentElement.lang = language;
    try {
      localStorage.setItem(storedName, language);
    } catch {
      // A browser that forbids storage forgets the choice, and the page works all the same.
    }
  }, [language]);

  const value = useMemo(
    () => ({
      language,
      setLanguage,
      text: (vietnamese: string, english: string) => (language === 'vi' ? vietnamese : english),
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

function readLanguage(): Language {
  try {
    return localStorage.getItem(storedName) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** The language of the page, and the function that changes it. */
export const useLanguage = () => use(LanguageContext);

/**
 * The function that chooses between a text and its translation.
 *
 * @example
 * const text = useText();
 * <button type="button">{text('Tải xuống', 'Download')}</button>
 */
export const useText = (): ChooseText => use(LanguageContext).text;

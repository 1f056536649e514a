import { Button } from 'react-aria-components';
import { useLanguage } from '../language.tsx';

/** Changes the language of the page to the other one. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const [other, name] = language === 'vi' ? (['en', 'English'] as const) : (['vi', 'Tiếng Việt'] as const);
  return (
    <Button className="quiet" onPress={() => setLanguage(other)}>
      <span lang={other}>{name}</span>
    </Button>
  );
}

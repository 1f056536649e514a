import { descriptionIn } from './description.ts';
import { useLanguage } from './language.tsx';

/** A description of the schema in the language of the page, with its labels and its names of fields set off. */
export function DescriptionText({ of }: { of: string | null | undefined }) {
  const { language } = useLanguage();
  return (
    descriptionIn(language, of)
      .split(/(\*\*.+?\*\*|`.+?`)/)
      // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of one text never move
      .map((part, index) => {
        if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
        return part.startsWith('`') ? <code key={index}>{part.slice(1, -1)}</code> : part;
      })
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  );
}

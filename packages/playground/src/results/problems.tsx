import { useLanguage } from '../language.tsx';
import { BoxLink } from '../variables/box-link.tsx';
import { boxesIn, boxOf } from '../variables/boxes-in-text.ts';
import { useVariableInputs } from '../variables/use-variable-inputs.ts';
import type { Problem } from './run/run.ts';

/**
 * The errors or warnings of a response as sentences in the language of the page, each once; a variable has the name of
 * its box there, which leads to it.
 */
export function Problems({ problems, kind }: { problems: readonly Problem[]; kind: 'error' | 'warning' }) {
  const { text, language } = useLanguage();
  const inputs = useVariableInputs();
  const found = new Map<string, { box: string | undefined; count: number }>();
  for (const { message, messages, argument } of problems) {
    const sentence = messages?.[language] ?? message;
    const box = boxOf(argument?.at(-1), inputs);
    const { count } = found.get(sentence) ?? { count: 0 };
    found.set(sentence, { box, count: count + 1 });
  }
  if (found.size === 0) return null;
  return (
    <ul className={`problems ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {[...found].map(([sentence, { box, count }]) => (
        <li key={sentence}>
          {boxesIn(sentence, inputs, language, box).map((part, place) =>
            'text' in part ? (
              part.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence keeps its parts, and may name a box twice
              <BoxLink key={place} variable={part.variable} />
            ),
          )}
          {count > 1 && ` ${text(`(${count} lần)`, `(${count} times)`)}`}
        </li>
      ))}
    </ul>
  );
}

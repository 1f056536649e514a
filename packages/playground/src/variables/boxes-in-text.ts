import type { Language } from '../language.tsx';
import type { VariableInput } from './variable-inputs.ts';

/** A piece of a message: a text, or a variable whose box of the form is named there. */
export type MessagePart = { readonly text: string } | { readonly variable: string };

/**
 * The ways in which the server's messages name a variable, each with the words that name its box; `$1` is the name, and
 * `¤$1¤` the place of the box.
 */
const wordings: Record<Language, readonly [RegExp, string][]> = {
  vi: [
    [/biến "\$(\w+)" \(kiểu "[^"]*"\) không được là null/g, 'ô ¤$1¤ không được bỏ trống'],
    [/Biến "\$(\w+)" \(kiểu "[^"]*"\) không được là null/g, 'Ô ¤$1¤ không được bỏ trống'],
    [/biến bắt buộc "\$(\w+)"(?: \(kiểu "[^"]*"\))?/g, 'ô bắt buộc ¤$1¤'],
    [/biến "\$(\w+)"/g, 'ô ¤$1¤'],
    [/Biến "\$(\w+)"/g, 'Ô ¤$1¤'],
  ],
  en: [
    [/Variable "\$(\w+)" of required type "[^"]*" was not provided/g, 'the box ¤$1¤ must be filled in'],
    [/Variable "\$(\w+)" of non-null type "[^"]*" must not be null/g, 'the box ¤$1¤ must be filled in'],
    [/Variable "\$(\w+)" got invalid value/g, 'the box ¤$1¤ has the invalid value'],
    [/[Vv]ariable "\$(\w+)"/g, 'the box ¤$1¤'],
  ],
};

/** Returns the one variable whose box feeds an argument of a name. */
export function boxOf(argument: string | undefined, inputs: readonly VariableInput[]): string | undefined {
  const [only, ...others] = inputs.filter((input) => input.argument === argument);
  return argument === undefined || others.length > 0 ? undefined : only?.name;
}

/**
 * Parts a message where it names a variable that the form has a box for, by the variable's own name or by that of the
 * one argument that it feeds. A message that names none begins with the box that it is about, where there is one.
 *
 * @example
 * boxesIn('Thiếu giá trị cho biến bắt buộc "$fromYear" (kiểu "Int!").', inputs, 'vi');
 * // [{ text: 'Thiếu giá trị cho ô bắt buộc ' }, { variable: 'fromYear' }, { text: '.' }]
 */
export function boxesIn(
  message: string,
  inputs: readonly VariableInput[],
  language: Language,
  about?: string,
): MessagePart[] {
  let marked = message;
  for (const [pattern, words] of wordings[language]) {
    marked = marked.replace(pattern, (all: string, name: string) =>
      inputs.some((input) => input.name === name) ? words.replace('$1', name) : all,
    );
  }
  marked = marked.replace(/"(\w+)"/g, (all, name: string) => {
    const box = boxOf(name, inputs);
    return box === undefined ? all : `¤${box}¤`;
  });
  if (about !== undefined && !marked.includes('¤')) marked = `¤${about}¤: ${marked}`;
  // Between two signs is the name of a variable: those are the odd pieces.
  return marked
    .split('¤')
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { variable: piece }))
    .filter((part) => !('text' in part) || part.text !== '');
}

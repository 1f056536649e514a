import type { GraphQLError, GraphQLSchema } from 'graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { perObject } from '../shared/get-or-create.ts';

const unexpected = /^Syntax Error: Unexpected character: U\+([0-9A-F]{4,6})\.$/;
const quotationMarks = '“”„‟«»‘’‚‛＂＇';

/** Hints for what keyboards and word processors for Vietnamese put into a query, each with its Vietnamese. */
const hints = {
  quotes: ['texts have straight quotation marks: "…"', 'chuỗi ký tự dùng dấu nháy thẳng: "…"'],
  space: ['it is not the usual space: type it again', 'đây không phải là dấu cách thường: hãy gõ lại'],
  width: ['it is a full-width sign: type the usual one', 'đây là ký tự toàn chiều rộng: hãy gõ ký tự thường'],
  letter: [
    'names have no accents, and texts stand in quotation marks',
    'tên trường không có dấu, còn chuỗi ký tự đặt trong dấu nháy',
  ],
} as const;

const named = 'names have no accents: is "$1" meant?';
const namedInVietnamese = 'tên trường không có dấu: có phải là "$1"?';
const namedPattern = /names have no accents: is "(\w+)" meant\?/;

/** All names that a query may use. */
const namesIn = perObject(
  (schema: GraphQLSchema) =>
    new Set(
      Object.values(schema.getTypeMap()).flatMap((type) => {
        if (isEnumType(type)) return type.getValues().map(({ name }) => name);
        if (isInputObjectType(type)) return Object.keys(type.getFields());
        if (!isObjectType(type) && !isInterfaceType(type)) return [];
        return Object.values(type.getFields()).flatMap(({ name, args }) => [
          name,
          ...args.map((argument) => argument.name),
        ]);
      }),
    ),
);

/** The word of the source at the place of an error, without accents; undefined where there is none. */
function plainWordAt({ source, positions }: GraphQLError): string | undefined {
  const place = positions?.[0];
  if (source === undefined || place === undefined) return undefined;
  const words = [...source.body.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)];
  const word = words.find(({ index, 0: text }) => index <= place && place < index + text.length);
  return word?.[0]
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
}

/** The message of a syntax error with a hint where the odd character comes from typing Vietnamese, or from a word processor. */
export function withTypingHint(error: GraphQLError, schema: GraphQLSchema, seesSchema: boolean): string {
  const [, code] = unexpected.exec(error.message) ?? [];
  if (code === undefined) return error.message;
  const sign = String.fromCodePoint(Number.parseInt(code, 16));
  const hint = hintFor(sign, () => {
    const word = plainWordAt(error);
    return seesSchema && word !== undefined && namesIn(schema).has(word) ? word : undefined;
  });
  const said = error.message
    .slice(0, -1)
    .replace(`U+${code}`, `${sign.trim() === '' ? '' : `${sign} `}(U+${code})`);
  return hint === undefined ? `${said}.` : `${said}; ${hint}${hint.endsWith('?') ? '' : '.'}`;
}

function hintFor(sign: string, findName: () => string | undefined): string | undefined {
  if (quotationMarks.includes(sign)) return hints.quotes[0];
  if (/[\p{Z}\u200b-\u200f\ufeff]/u.test(sign)) return hints.space[0];
  if (/[\uff01-\uff5e]/.test(sign)) return hints.width[0];
  if (!/[\p{L}\p{M}]/u.test(sign)) return undefined;
  const name = findName();
  return name === undefined ? hints.letter[0] : named.replace('$1', name);
}

/** A hint in Vietnamese. */
export const hintInVietnamese = (hint: string): string =>
  Object.values(hints).find(([english]) => hint === english)?.[1] ??
  hint.replace(namedPattern, namedInVietnamese);

import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isDay } from './dates.ts';
import { RequestError } from './errors.ts';

/** A scalar whose values are texts of one form. */
function textScalar(
  name: string,
  description: string,
  code: 'INVALID_DATE' | 'INVALID_PARTIAL_DATE',
  fits: (text: string) => boolean,
) {
  const refuse = (value: string, node?: ValueNode) => new RequestError(code, { value }, undefined, node);
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue(value) {
      if (typeof value !== 'string' || !fits(value)) throw refuse(String(value));
      return value;
    },
    parseLiteral(node) {
      if (node.kind !== Kind.STRING || !fits(node.value))
        throw refuse('value' in node ? String(node.value) : print(node), node);
      return node.value;
    },
    serialize: (value) => value as string,
  });
}

export const DateScalar = textScalar('Date', 'Calendar date, YYYY-MM-DD.', 'INVALID_DATE', isDay);

export const PartialDateScalar = textScalar(
  'PartialDate',
  'Date of which only the year, or year and month, may be known (EDTF level 0): 1965, 1965-03, 1965-03-12.',
  'INVALID_PARTIAL_DATE',
  (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10)),
);

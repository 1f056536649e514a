import type { Schema } from './served-schema.ts';

/** An entry of the client's schema that a server does not have so. */
export interface Difference {
  /** The entry: `Member`, `Member.fullName`, `Member.ratings(fromYear)`, `RatingGrade.EXCELLENT`. */
  readonly entry: string;
  /** The type in the client's schema, where the server's is another. */
  readonly known?: string;
  /** The type on the server; undefined where the entry is gone. */
  readonly served?: string;
}

/** Lists what a client knows and a server does not have, or has otherwise; what the server has beside it is no matter. */
export const compareSchemas = (known: Schema, served: Schema): Difference[] =>
  Object.entries(known).flatMap(([name, type]) => {
    const other = Object.hasOwn(served, name) ? served[name] : undefined;
    if (other === undefined || typeof other !== typeof type) return [{ entry: name }];
    if (typeof type === 'string') return missing(name, type, String(other));
    return compareFields(name, type, Object(other));
  });

type Fields = Readonly<Record<string, string>>;

const missing = (type: string, known: string, served: string): Difference[] => {
  const names = new Set(served.split(' '));
  return known
    .split(' ')
    .filter((name) => !names.has(name))
    .map((name) => ({ entry: `${type}.${name}` }));
};

function compareFields(type: string, known: Fields, served: Fields): Difference[] {
  return Object.entries(known).flatMap(([name, field]) => {
    const other = Object.hasOwn(served, name) ? served[name] : undefined;
    if (name === '|') return missing(type, field, other ?? '');
    const entry = `${type}.${name}`;
    if (other === undefined) return [{ entry }];
    const [knownType = '', servedType = ''] = [field, other].map((each) => each.replace(/\(.*/, ''));
    return [
      ...(knownType === servedType ? [] : [{ entry, known: knownType, served: servedType }]),
      ...compareArguments(entry, argumentsOf(field), argumentsOf(other)),
    ];
  });
}

function compareArguments(field: string, known: Fields, served: Fields): Difference[] {
  const changed = Object.entries(known).flatMap(([name, type]) => {
    const entry = `${field}(${name})`;
    const other = served[name];
    if (other === undefined) return [{ entry }];
    return other === type ? [] : [{ entry, known: type, served: other }];
  });
  const required = Object.entries(served)
    .filter(([name, type]) => !(name in known) && type.endsWith('!'))
    .map(([name, type]) => ({ entry: `${field}(${name})`, known: '-', served: type }));
  return [...changed, ...required];
}

const argumentsOf = (field: string): Fields =>
  Object.fromEntries(Array.from(field.matchAll(/(\w+):([^,)]+)/g), ([, name, type]) => [name, type]));

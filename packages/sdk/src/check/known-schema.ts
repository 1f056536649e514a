import type { Schema } from './served-schema.ts';

const type = String.raw`\[*\w+[\]!]*=?`;
const definition =
  /(type|interface|input|enum) (\w+)(?: implements ([\w&]+))?\{(.*?)\}|union (\w+)=([\w|]+)/g;
const field = new RegExp(String.raw`(\w+)(?:\((.*?)\))?:(${type})`, 'g');
const argument = new RegExp(String.raw`\w+:${type}`, 'g');
const directive = /@\w+(\(.*?\))?/g;
const defaultValue = /(?<!union \w+)=(\[.*?\]|\{.*?\}|[\w.-]+)/g;

/** Reads the minified text of a schema, without graphql-js, which is no part of what users install. */
export function readKnownSchema(text: string): Schema {
  const plain = text
    .replace(/"(\\.|[^"\\])*"/g, '0')
    .replace(directive, ' ')
    .replace(defaultValue, '=');
  const members = new Map<string, string[]>();
  const types: [string, string | Record<string, string>][] = [];
  for (const [, kind, name = '', interfaces, body = '', union = '', possible = ''] of plain.matchAll(
    definition,
  )) {
    for (const each of interfaces?.split('&') ?? []) members.set(each, [...(members.get(each) ?? []), name]);
    if (kind === 'enum') types.push([name, body.match(/\w+/g)?.join(' ') ?? '']);
    else if (union) types.push([union, { '|': possible.split('|').sort().join(' ') }]);
    else types.push([name, { ...(kind === 'input' && { '<': '' }), ...fieldsIn(body) }]);
  }
  // The types of an interface are known when all have been read.
  const whole = types.map(([name, read]): [string, Schema[string]] => {
    const possible = members.get(name);
    return [name, possible && typeof read === 'object' ? { '|': possible.sort().join(' '), ...read } : read];
  });
  return Object.fromEntries(whole);
}

const fieldsIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(body.matchAll(field), ([, name, given, found]) => {
      const written = given?.match(argument) ?? [];
      return [name, written.length > 0 ? `${found}(${written})` : found];
    }),
  );

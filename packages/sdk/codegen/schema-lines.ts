import { isDeepStrictEqual } from 'node:util';
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { capitalized, findField, readSchema, typeNameOf } from '../src/schema.read.ts';
import { namedTypes } from './render.ts';

type Lines = readonly string[];

const pageArguments = ['after:String', 'before:String', 'first:Int', 'last:Int'];

/**
 * Writes what the runtime must know of a schema's fields, as lines for `readSchema`. What that adds by itself is left
 * out, but only where the lines then still read as the same schema: whatever departs from a convention is written.
 */
export function schemaLines(schema: GraphQLSchema): Lines {
  const complete = completeLines(schema);
  const fields = readSchema(complete);
  const types = namedTypes(schema).map(({ name }) => name);
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();
  const shortenings = [...types.map(shortenConnection), ...mutations.map(shortenMutation), shortenNames];
  return shortenings.reduce((lines, shorten) => {
    const shorter = shorten(lines);
    return readsAs(shorter, fields) ? shorter : lines;
  }, complete);
}

/** True if the lines read as these fields, and as no others but those of the line `Payload`. */
function readsAs(lines: Lines, fields: ReturnType<typeof readSchema>): boolean {
  const read = readSchema(lines);
  return (
    [...fields].every(([key, field]) => {
      const [type = '', name = ''] = key.split('.');
      return isDeepStrictEqual(findField(read, type, name), field);
    }) && [...read.keys()].every((key) => fields.has(key) || key.startsWith('Payload.'))
  );
}

function completeLines(schema: GraphQLSchema): Lines {
  return namedTypes(schema)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .map((type) => [type.name, ...Object.values(type.getFields()).flatMap(writeField)].join(' '))
    .filter((line) => line.includes(' '));
}

/** A field with its target and arguments, those for a page first; nothing for a plain value without arguments. */
function writeField(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  const target = isCompositeType(type) ? type.name : '';
  const given = field.args.map((argument) => `${argument.name}:${argument.type}`);
  const paging = pageArguments.filter((argument) => given.includes(argument));
  const others = given.filter((argument) => !pageArguments.includes(argument));
  if (target === '' && given.length === 0) return [];
  return [[`${field.name}:${target}`, ...paging, ...others].join()];
}

const shortenConnection =
  (node: string) =>
  (lines: Lines): Lines =>
    lines
      .filter((line) => !line.startsWith(`${node}Connection `) && !line.startsWith(`${node}Edge `))
      .map((line) => line.replaceAll(`:${node}Connection,${pageArguments}`, `:${node}*`));

/** A mutation that keeps to the convention is left out, and the fields of its payload join those of the others. */
const shortenMutation =
  (mutation: string) =>
  (lines: Lines): Lines => {
    const name = capitalized(mutation);
    const own = lines.find((line) => line.startsWith(`${name}Payload `));
    const common = lines.find((line) => line.startsWith('Payload '));
    const fields = [common, own].flatMap((line) => line?.split(' ').slice(1) ?? []);
    const others = lines
      .filter((line) => line !== own && line !== common)
      .map((line) => line.replace(` ${mutation}:${name}Payload,input:${name}Input!`, ''))
      .filter((line) => line.includes(' '));
    return [...others, ...(fields.length > 0 ? [['Payload', ...[...new Set(fields)].sort()].join(' ')] : [])];
  };

const shortenNames = (lines: Lines): Lines =>
  lines.map((line) =>
    line.replace(/(\w+):(\w+)(?![\w!*])/g, (whole, name, type) => (type === typeNameOf(name) ? name : whole)),
  );

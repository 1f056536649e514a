/** A field of the schema: the type that it leads to (empty for a plain value), and the types of its arguments. */
export type SchemaField = readonly [target: string, argumentTypes: ReadonlyMap<string, string>];

/**
 * Reads the compact text of a schema. The fields are those with arguments or with fields of their own, each under its
 * type and name, as in `Member.organization`.
 *
 * A line has a type and its fields, each with its target and, after commas, its arguments:
 * `Member rating:MemberRating,year:Int! status:,asOf:Date`. What follows from a convention of the schema is not there:
 * - The type of a name is the name itself in the singular with a capital, unless a line says otherwise: `filter` is
 *   `filter:Filter`, `grants` is `grants:Grant`.
 * - `Member*` is a connection of members: its two types, and the arguments for a page.
 * - A mutation `admitMember` takes an `AdmitMemberInput!` and answers an `AdmitMemberPayload`, whose fields are in the
 *   line `Payload`, which has those of all: see `findField`.
 */
export function readSchema(lines: readonly string[]): ReadonlyMap<string, SchemaField> {
  const fields = new Map<string, SchemaField>();
  for (const line of lines.flatMap(expandConnections)) {
    const [type, ...written] = line.split(' ');
    for (const field of written) {
      const [[name, target], ...argumentTypes] = field.split(',').map(readName) as [Name, ...Name[]];
      fields.set(`${type}.${name}`, [target, new Map(argumentTypes)]);
    }
  }
  return fields;
}

/** Finds a field of a type, of a mutation and its payload also by the convention. */
export function findField(
  fields: ReadonlyMap<string, SchemaField>,
  type: string,
  name: string,
): SchemaField | undefined {
  const written = fields.get(`${type}.${name}`);
  if (written || type !== 'Mutation')
    return written ?? fields.get(`${type.replace(/.+(?=Payload$)/, '')}.${name}`);
  const own = capitalized(name);
  return [`${own}Payload`, new Map([['input', `${own}Input!`]])];
}

type Name = [name: string, type: string];

function readName(written: string): Name {
  const [name, type = typeNameOf(name)] = written.split(':') as [string, string?];
  return [name, type];
}

function expandConnections(line: string): string[] {
  const nodes = line.match(/\w+(?=\*)/g) ?? [];
  return [
    line.replaceAll('*', 'Connection,after:String,before:String,first:Int,last:Int'),
    ...nodes.map((node) => `${node}Connection edges:${node}Edge nodes:${node} pageInfo`),
    ...nodes.map((node) => `${node}Edge node:${node}`),
  ];
}

/** The text with a capital letter at its beginning. */
export const capitalized = (text: string): string => text.replace(/./, (letter) => letter.toUpperCase());

/** The type that a name without one has: the name in the singular, with a capital letter. */
export const typeNameOf = (name: string): string => capitalized(name).replace(/s$/, '');

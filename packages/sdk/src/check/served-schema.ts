import type { Client } from '../client.ts';
import { TypedDocumentString } from '../generated/operations.ts';

/**
 * A type of a schema: the values of an enum, separated by blanks, or the fields of another type, each with its type and
 * arguments, as in `[MemberRating!]!(fromYear:Int,toYear:Int)`; `=` follows the type of an argument with a default. An
 * interface and a union have their types under `|`, an input has an empty `<`.
 */
type SchemaType = string | Readonly<Record<string, string>>;

/** The types of a schema by their names. */
export type Schema = Readonly<Record<string, SchemaType>>;

interface TypeReference {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: TypeReference | null;
}

interface Input {
  readonly name: string;
  readonly type: TypeReference;
  readonly defaultValue: string | null;
}

interface ServedType {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly { name: string; type: TypeReference; args: readonly Input[] }[] | null;
  readonly inputFields: readonly Input[] | null;
  readonly enumValues: readonly { name: string }[] | null;
  readonly possibleTypes: readonly { name: string }[] | null;
}

const document = new TypedDocumentString<
  { __schema: { types: readonly ServedType[] } },
  Record<string, never>
>(`
  query CheckSchema {
    __schema {
      types {
        kind
        name
        fields(includeDeprecated: true) { name type { ...Reference } args { ...Input } }
        inputFields { ...Input }
        enumValues(includeDeprecated: true) { name }
        possibleTypes { name }
      }
    }
  }
  fragment Input on __InputValue { name defaultValue type { ...Reference } }
  fragment Reference on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
`);

/** Asks a server for its schema. @throws DangboError where it does not give it */
export async function readServedSchema(client: Client): Promise<Schema> {
  const { __schema: schema } = await client.execute(document);
  return Object.fromEntries(
    schema.types.filter(({ kind }) => kind !== 'SCALAR').map((type) => [type.name, toSchemaType(type)]),
  );
}

function toSchemaType({ fields, inputFields, enumValues, possibleTypes }: ServedType): SchemaType {
  if (enumValues) return enumValues.map(({ name }) => name).join(' ');
  const written: [string, string][] = [];
  if (possibleTypes) written.push(['|', possibleTypes.map(({ name }) => name).join(' ')]);
  if (inputFields) written.push(['<', '']);
  for (const input of inputFields ?? []) written.push([input.name, inputType(input)]);
  for (const { name, type, args } of fields ?? []) {
    const given = args.map((argument) => `${argument.name}:${inputType(argument)}`);
    written.push([name, nameOf(type) + (given.length > 0 ? `(${given})` : '')]);
  }
  return Object.fromEntries(written);
}

const inputType = ({ type, defaultValue }: Input): string =>
  nameOf(type) + (defaultValue === null ? '' : '=');

function nameOf({ kind, name, ofType }: TypeReference): string {
  if (kind === 'NON_NULL' && ofType) return `${nameOf(ofType)}!`;
  return kind === 'LIST' && ofType ? `[${nameOf(ofType)}]` : String(name);
}

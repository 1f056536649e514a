import { DangboError } from './error.ts';
import { schemaLines } from './generated/schema.data.ts';
import { capitalized, findField, readSchema } from './schema.read.ts';

/** The body of a request. */
export interface GraphQLRequest {
  query?: string;
  /** Sent instead of the text, where the server has it in its manifest. */
  documentId?: string;
  variables?: unknown;
}

/** A selection without its types. */
export interface SelectionObject {
  readonly [key: string]: unknown;
}

/** The fields of the schema, read when a selection first needs them. */
let schemaFields: ReturnType<typeof readSchema> | undefined;

/** The properties of an operation beside its selection. */
export interface OperationOptions {
  readonly asOf?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * Writes a selection as a GraphQL operation, for a day if `asOf` is given. Arguments become variables, so that equal
 * shapes are equal texts.
 *
 * @example
 * toRequest('query', { member: { $: { id: 'x' }, name: true } });
 * // { query: 'query($id_0:ID){member(id:$id_0){name}}', variables: { id_0: 'x' } }
 */
export function toRequest(
  operation: 'query' | 'mutation',
  selection: SelectionObject,
  options?: OperationOptions,
): GraphQLRequest {
  const { asOf, name }: OperationOptions = Object(options);
  const declarations: string[] = [];
  const variables: Record<string, unknown> = {};

  function writeFields(type: string, selected: SelectionObject): string {
    const fields = Object.entries(Object(selected)).flatMap(([key, value]) => {
      if (key === '$') return [];
      return key === '$on' ? writeFragments(value as SelectionObject) : [writeField(type, key, value)];
    });
    if (fields.length === 0) throw badSelection(`Select at least one field of ${type}`);
    return `{${fields.join(' ')}}`;
  }

  function writeFragments(fragments: SelectionObject): string[] {
    const written = Object.entries(fragments).map(
      ([type, selected]) => `...on ${safe(type)}${writeFields(type, selected as SelectionObject)}`,
    );
    return ['__typename', ...written];
  }

  function writeField(type: string, key: string, value: unknown): string {
    if (value === true) return safe(key);
    const name = key.slice(key.indexOf(':') + 1);
    const field = `${type}.${name}`;
    schemaFields ??= readSchema(schemaLines);
    const [target, types] = findField(schemaFields, type, name) ?? [];
    if (!types || typeof value !== 'object' || value === null) {
      throw badSelection(`${field} cannot be selected so`);
    }
    const selected = repeated(key, value as SelectionObject);
    const written = writeArguments(field, types, selected.$);
    return safe(key) + written + (target && writeFields(target, selected));
  }

  function writeArguments(field: string, types: ReadonlyMap<string, string>, given: unknown): string {
    const written = Object.entries(Object(given)).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const type = types.get(name);
      if (!type) throw badSelection(`${field} has no argument '${name}'`);
      const variable = `${name}_${declarations.length}`;
      declarations.push(`$${variable}:${type}`);
      variables[variable] = value;
      return [`${name}:$${variable}`];
    });
    return written.length > 0 ? `(${written.join()})` : '';
  }

  const body = writeFields(capitalized(operation), selection);
  if (asOf !== undefined) {
    declarations.push('$asOf:Date!');
    variables.asOf = asOf;
  }
  const header = declarations.length > 0 ? `(${declarations.join()})` : '';
  const directive = asOf === undefined ? '' : '@asOf(date:$asOf)';
  return { query: `${operation}${name ? ` ${safe(name)}` : ''}${header}${directive}${body}`, variables };
}

/** Puts a selection with `$levels` into itself, or into its `nodes`, so that it is there that many times. */
function repeated(key: string, { $levels = 1, ...selected }: SelectionObject): SelectionObject {
  const levels = $levels as number;
  if (!(levels >= 1)) throw badSelection(`$levels is ${levels}`);
  if (levels < 2) return selected;
  const next = { [key]: { ...selected, $levels: levels - 1 } };
  const { nodes } = selected;
  return nodes ? { ...selected, nodes: { ...(nodes as object), ...next } } : { ...selected, ...next };
}

/** Returns a key unchanged, if it has no syntax in it. */
function safe(key: string): string {
  if (/^(\w+:)?\w+$/.test(key)) return key;
  throw badSelection(`'${key}' is not a name`);
}

function badSelection(message: string): DangboError {
  return new DangboError('BAD_SELECTION', message);
}

import { DangboError } from './error.ts';
import type { FieldData } from './field.types.ts';
import { schemaFields } from './generated/schema.data.ts';

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
  asOf?: string,
): GraphQLRequest {
  const declarations: string[] = [];
  const variables: Record<string, unknown> = {};

  function writeFields(type: string, selected: SelectionObject): string {
    const fields = Object.entries(selected).flatMap(([key, value]) => {
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
    const [target, types] = schemaFields[type]?.[name] ?? [];
    if (target === undefined || typeof value !== 'object' || value === null) {
      throw badSelection(`${type}.${name} cannot be selected so`);
    }
    const selected = value as SelectionObject;
    const written = writeArguments(`${type}.${name}`, types, (selected.$ ?? {}) as SelectionObject);
    return safe(key) + written + (target && writeFields(target, selected));
  }

  function writeArguments(field: string, types: FieldData[1], given: SelectionObject): string {
    const written = Object.entries(given).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const type = types?.[name];
      if (!type) throw badSelection(`${field} has no argument '${name}'`);
      const variable = `${name}_${declarations.length}`;
      declarations.push(`$${variable}:${type}`);
      variables[variable] = value;
      return [`${name}:$${variable}`];
    });
    return written.length > 0 ? `(${written.join()})` : '';
  }

  const body = writeFields(operation === 'query' ? 'Query' : 'Mutation', selection);
  if (asOf !== undefined) {
    declarations.push('$asOf:Date!');
    variables.asOf = asOf;
  }
  const header = declarations.length > 0 ? `(${declarations.join()})` : '';
  const directive = asOf === undefined ? '' : '@asOf(date:$asOf)';
  return { query: operation + header + directive + body, variables };
}

/** Returns a key unchanged, if it has no syntax in it. */
function safe(key: string): string {
  if (/^(\w+:)?\w+$/.test(key)) return key;
  throw badSelection(`'${key}' is not a name`);
}

function badSelection(message: string): DangboError {
  return new DangboError('BAD_SELECTION', message);
}

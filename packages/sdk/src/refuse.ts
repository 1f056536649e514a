import {
  buildSchema,
  type FieldNode,
  GraphQLScalarType,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  parse,
  TypeInfo,
  ValuesOfCorrectTypeRule,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { DangboError, type DangboErrorCode } from './error.ts';
import { schemaText } from './generated/schema.text.ts';
import { refuse, rootOf } from './mock.failure.ts';
import { type ReadRequest, readRequest } from './request.read.ts';

/** Options of `refusing`. */
export interface RefuseOptions {
  /** Answers what is not refused, such as `mockFetch()`. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * A `fetch` for a client in tests that refuses what the server refuses, with the same code: documents and variables that
 * the schema does not take, days that do not exist, pages that are too long, and texts that are no cursor. Rights, costs
 * and the rules of mutations are the server's alone.
 *
 * @example
 * const dangbo = createClient({ url, fetch: refusing({ fetch: mockFetch({ seed: 7 }) }) });
 */
export const refusing =
  ({ fetch }: RefuseOptions): typeof globalThis.fetch =>
  async (input, init) => {
    try {
      check(readRequest(input, init));
    } catch (error) {
      return refuse(error, 'INVALID_QUERY');
    }
    return fetch(input, init);
  };

/** Throws what the server refuses a request with. */
function check({ documentId, query = '', operationName, variables }: ReadRequest): void {
  if (documentId) throw new DangboError('PERSISTED_NOT_FOUND', 'A mock needs the text of a document.');
  schema ??= strictSchema();
  const document = parse(query);
  const [fault] = validate(schema, document);
  if (fault) {
    const [wrongValue] = validate(schema, document, [ValuesOfCorrectTypeRule]);
    throw wrongValue?.message === fault.message ? invalidValue(fault) : fault;
  }
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new DangboError('OPERATION_NOT_FOUND', 'The document has no such operation.');
  // graphql-js finds no fault in the fields of a type that the schema does not have.
  if (operation.operation === 'subscription')
    throw new DangboError('NO_SUBSCRIPTIONS', 'There are no subscriptions.');
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], Object(variables));
  if (given.errors) throw invalidValue(given.errors[0]);
  const types = new TypeInfo(schema);
  const Field = (node: FieldNode) => {
    const field = types.getFieldDef();
    if (field) checkPage(getArgumentValues(field, node, given.coerced));
  };
  visit(document, visitWithTypeInfo(types, { Field }));
}

function checkPage({ first, last, after, before }: Readonly<Record<string, unknown>>): void {
  if (first != null && last != null)
    throw new DangboError('FIRST_AND_LAST', 'Give either "first" or "last", not both.');
  for (const size of [first, last])
    if (size != null && !(Number(size) >= 1 && Number(size) <= 100))
      throw new DangboError('PAGE_SIZE_OUT_OF_RANGE', `A page has 1 to 100 items, not ${size}.`);
  for (const cursor of [after, before])
    if (typeof cursor === 'string' && !/^\d+$/.test(cursor))
      throw new DangboError('INVALID_CURSOR', `"${cursor}" is no cursor of this list.`);
}

/** An error with the code of a wrong value, unless a scalar has refused it with a code of its own. */
function invalidValue(error: Error | undefined): unknown {
  const cause = rootOf(error);
  return cause instanceof DangboError
    ? cause
    : new DangboError('INVALID_VALUE', String(error?.message), { cause });
}

/** The forms of the schema's own scalars. */
const forms = {
  Date: /^\d{4}-\d\d-\d\d$/,
  PartialDate: /^(\d{4}(-\d\d)?|(\d{4}|XXXX)-\d\d-\d\d)$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/,
};

let schema: GraphQLSchema | undefined;

/** The schema of the server, with scalars that refuse what has another form, or is a day that does not exist. */
function strictSchema(): GraphQLSchema {
  const built = buildSchema(schemaText, { assumeValid: true });
  for (const [name, form] of Object.entries(forms)) {
    const code = `INVALID${name.replace(/[A-Z]/g, '_$&').toUpperCase()}` as DangboErrorCode;
    const parseValue = (value: unknown) => {
      const day = String(value).replace('XXXX', '2000');
      // A date that does not exist becomes null, or another one.
      const moment = String(new Date(day).toJSON());
      if (typeof value === 'string' && form.test(value) && moment.startsWith(day.slice(0, 10))) return value;
      throw new DangboError(code, `${JSON.stringify(value)} is no ${name}.`);
    };
    Object.assign(Object(built.getType(name)), new GraphQLScalarType({ name, parseValue }));
  }
  return built;
}

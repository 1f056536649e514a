import { buildSchema, execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { schemaText } from './generated/schema.text.ts';
import { inventFields, type MockContent } from './mock.invent.ts';
import type { Values } from './mock.page.ts';

/** The schema of the server. It is built once, when it is first needed. */
let schema: GraphQLSchema | undefined;

/** Called with the kind and the name of an operation before it is answered. */
type BeforeAnswer = (kind: 'query' | 'mutation', name: string | undefined) => void;

/** Answers the operation of a name, or the only one, with invented values. @throws DangboError, GraphQLError */
export async function answer(
  text: string,
  operationName: string | undefined,
  variableValues: Values,
  content: MockContent,
  before: BeforeAnswer,
) {
  schema ??= buildSchema(schemaText, { assumeValid: true });
  const document = parse(text);
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  const operation = getOperationAST(document, operationName);
  // The schema has no subscriptions. Where there is no such operation, the execution says so.
  before(operation?.operation as 'query' | 'mutation', operation?.name?.value);
  const fieldResolver = inventFields(content);
  const { data, errors } = await execute({ schema, document, operationName, variableValues, fieldResolver });
  if (errors) throw errors[0];
  return data;
}

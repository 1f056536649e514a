import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  type GraphQLFieldResolver,
  graphql,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';

const scalars: Record<string, unknown> = {
  ID: 'b3JnYW5pemF0aW9uOjE=',
  Int: 2010,
  Float: 0.875,
  Boolean: true,
  Date: '2010-03-26',
  PartialDate: '2010-03',
};

const strings: Record<string, string> = {
  code: 'DUK-01',
  name: 'Đảng bộ Sở Kế hoạch và Đầu tư',
  fullName: 'Nguyễn Thị Ánh Tuyết',
};

/** An answer to any query: three rows in each list, and for each field a value that only its type decides. */
const answer: GraphQLFieldResolver<unknown, unknown> = (_source, _arguments, _context, info) => {
  const type = isNonNullType(info.returnType) ? info.returnType.ofType : info.returnType;
  if (isListType(type)) return isEnumType(type.ofType) ? [] : [{}, {}, {}];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (type.toString() === 'String') return strings[info.fieldName] ?? info.fieldName;
  return scalars[type.toString()] ?? {};
};

const schema = buildSchema(await readFile(new URL('schema.graphql', import.meta.url), 'utf8'));

/** Executes a GraphQL request with made-up answers. */
export function execute(request: {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}) {
  return graphql({
    schema,
    source: request.query,
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: answer,
  });
}

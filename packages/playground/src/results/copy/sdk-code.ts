import { type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { readOperation, readVariables } from '../run/operation.ts';
import type { Run } from '../run/run.ts';
import { codeKey, codeText, codeValue } from './code-value.ts';
import { type SdkSelection, sdkSelection, valueCode } from './sdk-selection.ts';

/** The server of copied code, and whether it requires a key, which is never part of the code. */
export interface CodeContext {
  readonly url: string;
  readonly needsKey: boolean;
  /** The purpose of the user, which the server requires for protected data. */
  readonly purpose: string;
}

/** Writes a run as code of the SDK: a selection with the same fields, and its variables as constants. */
export function sdkCode(
  run: Pick<Run, 'query' | 'operationName' | 'variables'>,
  schema: GraphQLSchema,
  { url, needsKey, purpose }: CodeContext,
): string {
  const operation = readOperation(run);
  if (!operation) return '';
  const variables = readVariables(operation, run.variables);
  const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const missing = declared.filter((name) => !(name in variables));
  const constants = [
    ...Object.entries(variables).map(([name, value]) => `  ${codeKey(name)}: ${codeValue(value)},`),
    ...missing.map((name) => `  ${codeKey(name)}: undefined,`),
  ];
  const options = [
    `url: ${codeText(url)}`,
    ...(needsKey ? ["apiKey: 'DANGBO_API_KEY'"] : []),
    ...(purpose ? [`purpose: ${codeText(purpose)}`] : []),
  ];
  const method = operation.operation === OperationTypeNode.MUTATION ? 'mutate' : 'query';
  const day = dayOf(operation);
  const callOptions = [
    ...(operation.name ? [`name: ${codeText(operation.name.value)}`] : []),
    ...(day ? [`asOf: ${day}`] : []),
  ];
  const settings = callOptions.length > 0 ? `, { ${callOptions.join(', ')} }` : '';
  return [
    "import { createClient } from '@dangbo/sdk';",
    '',
    `const dangbo = createClient({ ${options.join(', ')} });`,
    '',
    ...(constants.length > 0 ? ['const variables = {', ...constants, '} as const;', ''] : []),
    `const data = await dangbo.${method}(${selectionCode(sdkSelection(operation, schema))}${settings});`,
    'console.log(data);',
    '',
  ].join('\n');
}

/** Returns the day of the whole operation as code; empty without one. */
function dayOf({ directives = [] }: OperationDefinitionNode): string {
  const directive = directives.find(({ name }) => name.value === 'asOf');
  const value = directive?.arguments?.find(({ name }) => name.value === 'date')?.value;
  return value && value.kind !== Kind.NULL ? valueCode(value) : '';
}

function selectionCode(selection: SdkSelection, indent = ''): string {
  const inner = `${indent}  `;
  const lines = [...selection].map(([key, value]) => {
    const code = value instanceof Map ? selectionCode(value, inner) : String(value);
    return `${inner}${codeKey(key)}: ${code},`;
  });
  return ['{', ...lines, `${indent}}`].join('\n');
}

import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  isRequiredArgument,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { TextEdit } from '../editor/text-edits.ts';

/** Returns the edits that give a field an argument from a variable of the operation, which is declared. */
export function addArgument(
  operation: OperationDefinitionNode,
  field: FieldNode,
  argument: GraphQLArgument,
): TextEdit[] {
  const variable = freeName(operation, argument.name);
  const last = field.arguments?.at(-1)?.loc;
  const given = `${argument.name}: $${variable}`;
  const at = last?.end ?? field.name.loc?.end ?? 0;
  return [
    { start: at, end: at, text: last ? `, ${given}` : `(${given})` },
    declare(operation, [`$${variable}: ${argument.type}`]),
  ];
}

/** Returns a field as text with variables for the arguments that it cannot do without, and their declaration. */
export function withRequiredArguments(
  operation: OperationDefinitionNode,
  field: GraphQLField<unknown, unknown>,
): { text: string; edits: TextEdit[] } {
  const required = field.args.filter(isRequiredArgument);
  if (required.length === 0) return { text: field.name, edits: [] };
  const pairs = required.map((argument) => ({ argument, variable: freeName(operation, argument.name) }));
  const given = pairs.map(({ argument, variable }) => `${argument.name}: $${variable}`);
  const declared = pairs.map(({ argument, variable }) => `$${variable}: ${argument.type}`);
  return { text: `${field.name}(${given.join(', ')})`, edits: [declare(operation, declared)] };
}

/** Returns the edit that takes an argument from a field. */
export function removeArgument(query: string, field: FieldNode, name: string): TextEdit[] {
  const list = field.arguments ?? [];
  return rewriteList(
    query,
    list,
    list.filter((argument) => argument.name.value !== name),
  );
}

/** Returns edits with the one that removes the declarations of variables that they leave without use. */
export function withoutUnusedVariables(
  query: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  edits: TextEdit[],
): TextEdit[] {
  const used = new Set<string>();
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind !== Kind.VARIABLE) return;
      const { name, loc } = node;
      const isRemoved = edits.some(({ start, end }) => loc && start <= loc.start && loc.end <= end);
      if (!isRemoved) used.add(name.value);
    },
  });
  const list = operation.variableDefinitions ?? [];
  const kept = list.filter(({ variable }) => used.has(variable.name.value));
  return kept.length === list.length ? edits : [...edits, ...rewriteList(query, list, kept)];
}

/** Returns the edit that leaves some items of a list in parentheses, and nothing of one without items. */
function rewriteList(query: string, list: readonly ASTNode[], kept: readonly ASTNode[]): TextEdit[] {
  const first = list[0]?.loc;
  const last = list.at(-1)?.loc;
  if (!first || !last) return [];
  const texts = kept.map(({ loc }) => query.slice(loc?.start, loc?.end));
  return [
    {
      start: query.lastIndexOf('(', first.start),
      end: query.indexOf(')', last.end) + 1,
      text: texts.length === 0 ? '' : `(${texts.join(', ')})`,
    },
  ];
}

function freeName(operation: OperationDefinitionNode, wanted: string): string {
  const taken = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}${count}`;
    if (!taken.has(name)) return name;
  }
}

function declare(operation: OperationDefinitionNode, variables: string[]): TextEdit {
  const list = variables.join(', ');
  const last = operation.variableDefinitions?.at(-1)?.loc;
  if (last) return { start: last.end, end: last.end, text: `, ${list}` };
  const start = operation.loc?.start ?? 0;
  // The short form of a query, `{ … }`, has no place for variables.
  if (start === operation.selectionSet.loc?.start) return { start, end: start, text: `query (${list}) ` };
  const at = operation.name?.loc?.end ?? start + operation.operation.length;
  return { start: at, end: at, text: operation.name ? `(${list})` : ` (${list})` };
}

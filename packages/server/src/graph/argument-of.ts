import { type ASTNode, BREAK, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';

/**
 * The path, in the query, of the argument that a parse or validation error concerns: field names (or aliases) down to
 * the argument, and on into an input object.
 */
export function argumentOf(error: GraphQLError, document: DocumentNode): (string | number)[] | undefined {
  const node = error.nodes?.[0];
  if (node === undefined) return undefined;
  if (node.kind !== Kind.VARIABLE_DEFINITION) return pathTo(document, (candidate) => candidate === node);

  const name = node.variable.name.value;
  const use = pathTo(
    document,
    (candidate, parent) => isVariable(candidate, name) && parent?.kind !== Kind.VARIABLE_DEFINITION,
  );
  // graphql-js reports the place inside a variable's value only in its message: … at
  // "input.ratings[0].grade".
  const [, inside = ''] = / at "\w+([^"]*)"/.exec(error.message) ?? [];
  const steps = inside.match(/\w+/g) ?? [];
  return use && [...use, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
}

const isVariable = (node: ASTNode, name: string) => node.kind === Kind.VARIABLE && node.name.value === name;

function pathTo(document: DocumentNode, matches: (node: ASTNode, parent: ASTNode | undefined) => boolean) {
  let found: (string | number)[] | undefined;
  visit(document, {
    enter(node, key, parent, _path, ancestors) {
      if (!matches(node, Array.isArray(parent) ? undefined : (parent as ASTNode | undefined))) return;
      found = [...ancestors, parent ?? [], node].flatMap(nameIn);
      const around = ancestors.at(-1);
      if (typeof key === 'number' && around && 'kind' in around && around.kind === Kind.LIST) found.push(key);
      return BREAK;
    },
  });
  return found;
}

function nameIn(node: ASTNode | readonly ASTNode[]): string[] {
  if (!('kind' in node)) return [];
  if (node.kind === Kind.FIELD) return [(node.alias ?? node.name).value];
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
}

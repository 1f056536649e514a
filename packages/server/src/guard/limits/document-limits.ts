import type { ASTNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { RequestError } from '../../graph/request-error.ts';

/** The limits of a document, counted with its fragments expanded. */
const largest = { levels: 12, aliases: 15, rootFields: 10, fields: 300, nameCharacters: 100 };

/** The parser enforces it, and stops there. */
export const mostTokens = 1_000;

interface Size {
  levels: number;
  aliases: number;
  fields: number;
  /** Fields of the selection set itself. */
  width: number;
  /** True where all of those are introspection. */
  introspection: boolean;
}

/**
 * Refuses documents that are too deep, too wide or too long.
 *
 * One that only introspects may be as deep as GraphiQL's; graphql-js itself refuses it where its lists are recursive.
 */
export const documentLimits: ValidationRule = (context) => {
  const fragments = new Map<string, Size>();
  return {
    OperationDefinition(operation) {
      const { width, introspection, ...size } = sizeOf(operation.selectionSet, context, fragments);
      refuseBeyond(context, operation, 'rootFields', width);
      refuseBeyond(context, operation, 'fields', size.fields);
      refuseBeyond(context, operation, 'aliases', size.aliases);
      if (!introspection) refuseBeyond(context, operation, 'levels', size.levels);
    },
    // An alias is repeated in every row, and the operation's name in every audit entry.
    Name(name) {
      refuseBeyond(context, name, 'nameCharacters', name.value.length);
    },
  };
};

function refuseBeyond(
  context: ValidationContext,
  node: ASTNode,
  unit: keyof typeof largest,
  count: number,
): void {
  const maximum = largest[unit];
  if (count <= maximum) return;
  context.reportError(new RequestError('REQUEST_TOO_LARGE', { unit, count, maximum }, undefined, node));
}

/** Each fragment is measured once, so that fragments that spread others twice, and so on, cost no time. */
function sizeOf(set: SelectionSetNode, context: ValidationContext, fragments: Map<string, Size>): Size {
  const size: Size = { levels: 0, aliases: 0, fields: 0, width: 0, introspection: true };
  for (const selection of set.selections) {
    if (selection.kind === 'Field') {
      const { name, alias, selectionSet } = selection;
      const inner = selectionSet && sizeOf(selectionSet, context, fragments);
      size.levels = Math.max(size.levels, 1 + (inner?.levels ?? 0));
      size.aliases += (alias ? 1 : 0) + (inner?.aliases ?? 0);
      size.fields += 1 + (inner?.fields ?? 0);
      size.width += 1;
      size.introspection &&= name.value.startsWith('__');
      continue;
    }
    const inner =
      selection.kind === 'InlineFragment'
        ? sizeOf(selection.selectionSet, context, fragments)
        : sizeOfFragment(selection.name.value, context, fragments);
    size.levels = Math.max(size.levels, inner.levels);
    size.aliases += inner.aliases;
    size.fields += inner.fields;
    size.width += inner.width;
    size.introspection &&= inner.introspection;
  }
  return size;
}

function sizeOfFragment(name: string, context: ValidationContext, fragments: Map<string, Size>): Size {
  const known = fragments.get(name);
  if (known) return known;
  // A fragment that spreads itself finds this; graphql-js refuses it.
  fragments.set(name, { levels: 0, aliases: 0, fields: 0, width: 0, introspection: true });
  const fragment = context.getFragment(name);
  const size = fragment && sizeOf(fragment.selectionSet, context, fragments);
  if (size) fragments.set(name, size);
  return fragments.get(name) as Size;
}

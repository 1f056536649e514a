import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { TextEdit } from '../editor/text-edits.ts';

type Field = GraphQLField<unknown, unknown>;

/** A selection in the set that has it. */
export interface PlacedSelection {
  set: SelectionSetNode;
  selection: SelectionNode;
}

/** Fields that say most about an object, in the order in which they are looked for. */
const telling = ['name', 'fullName', 'year', 'title', 'symbol', 'indicator', 'type', 'code', 'id'];

/** Returns the text of a selection of a type, such as ` { nodes { name } }`; nothing for a type without fields. */
export function defaultSelection(type: GraphQLNamedType, indent: string): string {
  if (!isCompositeType(type)) return '';
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const inner = `${indent}  `;
  const { nodes } = fields;
  if (nodes) {
    const rows = `${inner}nodes${defaultSelection(getNamedType(nodes.type), inner)}`;
    return ` {\n${inner}totalCount\n${rows}\n${indent}}`;
  }
  const isPlain = (field: Field) =>
    !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument);
  const first =
    telling.find((name) => fields[name] && isPlain(fields[name])) ??
    Object.values(fields).find(isPlain)?.name ??
    '__typename';
  return ` {\n${inner}${first}\n${indent}}`;
}

/** Returns the edit that adds a text as the last of a selection. */
export function addSelection(
  query: string,
  set: SelectionSetNode,
  write: (indent: string) => string,
): TextEdit[] {
  const close = (set.loc?.end ?? 1) - 1;
  const end = query.slice(0, close).trimEnd().length;
  const closingIndent = /^[ \t]*/.exec(query.slice(query.lastIndexOf('\n', close) + 1))?.[0] ?? '';
  const indent = `${closingIndent}  `;
  return [{ start: end, end: close, text: `\n${indent}${write(indent)}\n${closingIndent}` }];
}

/**
 * Returns the edit that removes a selection, given with those around it, the innermost last. An object that would be
 * left without fields goes with it, and the operation itself keeps `__typename`.
 */
export function removeSelection(query: string, path: readonly PlacedSelection[]): TextEdit[] {
  const last = path.at(-1);
  const loc = last?.selection.loc;
  if (!last || !loc) return [];
  if (last.set.selections.length > 1) {
    return [{ start: query.slice(0, loc.start).trimEnd().length, end: loc.end, text: '' }];
  }
  return path.length > 1
    ? removeSelection(query, path.slice(0, -1))
    : [{ start: loc.start, end: loc.end, text: '__typename' }];
}

import { type ConstDirectiveNode, type DirectiveNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { TextEdit } from '../editor/text-edits.ts';

/** The day that an operation states for all its fields. */
export interface QueryDay {
  /** The day as YYYY-MM-DD, where the operation states one. */
  day?: string;
  /** The variable that states the day, where the operation takes it from one. */
  variable?: string;
}

const directiveOf = (operation: OperationDefinitionNode): DirectiveNode | ConstDirectiveNode | undefined =>
  operation.directives?.find(({ name }) => name.value === 'asOf');

/** Returns the day that an operation states by `@asOf`. */
export function dayOf(operation: OperationDefinitionNode): QueryDay {
  const value = directiveOf(operation)?.arguments?.find(({ name }) => name.value === 'date')?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value?.kind === Kind.STRING ? { day: value.value } : {};
}

/** Returns the edit of a query's text that states another day for the whole operation, or none. */
export function editOfDay(
  text: string,
  operation: OperationDefinitionNode,
  day: string | undefined,
): TextEdit | undefined {
  const stated = day === undefined ? '' : `@asOf(date: "${day}")`;
  const directive = directiveOf(operation)?.loc;
  if (directive) {
    const start = stated ? directive.start : startOfSpace(text, directive.start);
    return { start, end: directive.end, text: stated };
  }
  const fields = operation.selectionSet.loc;
  if (!fields || !stated) return;
  const isShort = operation.loc?.start === fields.start;
  const start = isShort ? fields.start : startOfSpace(text, fields.start);
  return { start, end: fields.start, text: isShort ? `query ${stated} ` : ` ${stated} ` };
}

/** Returns where the white space before an offset begins. */
function startOfSpace(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

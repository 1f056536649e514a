import { OperationTypeNode } from 'graphql';
import { largestPage } from '../../graph/page.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { SelectedField } from '../../graph/selected-fields.ts';

type Path = readonly (string | number)[];

/** The most items a list in an argument may have: fewer for reads than for mutations. */
const longestList = { query: 100, mutation: 250, subscription: 100 };
/** Deeper than any input needs to be, filters within filters included. */
const deepestVariables = 100;
/** In characters, of a text in an argument of a read: nothing that is looked up is longer. */
const longestText = 1_000;

/**
 * Checks the size of pages and lists in all arguments, literal or variable, before anything is read.
 * @throws RequestError `PAGE_SIZE_OUT_OF_RANGE`, `FIRST_AND_LAST` `LIST_TOO_LONG` or `TEXT_TOO_LONG`
 */
export function checkArguments(fields: readonly SelectedField[], operation: OperationTypeNode): void {
  for (const selected of fields) {
    checkPage(selected);
    checkLists(selected.arguments, selected.path, selected.path, longestList[operation]);
    if (operation === OperationTypeNode.QUERY) checkTexts(selected.arguments, selected.path, selected.path);
    checkArguments(selected.fields, OperationTypeNode.QUERY);
  }
}

/** Checks `first` and `last`, which are the same arguments on every field that has them. */
function checkPage({ arguments: { first, last }, path }: SelectedField): void {
  if (first != null && last != null) {
    throw new RequestError('FIRST_AND_LAST', {}, [...path, 'last'], undefined, path);
  }
  for (const [name, size] of Object.entries({ first, last })) {
    if (typeof size === 'number' && (size < 1 || size > largestPage)) {
      throw new RequestError('PAGE_SIZE_OUT_OF_RANGE', { value: size }, [...path, name], undefined, path);
    }
  }
}

/**
 * Checks how deep variables are nested, those too that no operation declares: what reads them calls itself at each level.
 * @throws RequestError `REQUEST_TOO_LARGE`
 */
export function checkNesting(variables: unknown, levels = deepestVariables): void {
  if (typeof variables !== 'object' || variables === null) return;
  if (levels === 0)
    throw new RequestError('REQUEST_TOO_LARGE', { unit: 'levels', maximum: deepestVariables });
  for (const inner of Object.values(variables)) checkNesting(inner, levels - 1);
}

function checkLists(value: unknown, argument: Path, path: Path, maximum: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.length > maximum) {
    throw new RequestError('LIST_TOO_LONG', { length: value.length, maximum }, argument, undefined, path);
  }
  for (const [key, inner] of Object.entries(value)) {
    checkLists(inner, [...argument, Array.isArray(value) ? Number(key) : key], path, maximum);
  }
}

function checkTexts(value: unknown, argument: Path, path: Path): void {
  if (typeof value === 'string' && value.length > longestText) {
    const details = { length: value.length, maximum: longestText };
    throw new RequestError('TEXT_TOO_LONG', details, argument, undefined, path);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    checkTexts(inner, [...argument, Array.isArray(value) ? Number(key) : key], path);
}

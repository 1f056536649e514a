import { isCompositeType } from 'graphql';
import { isConnection, isProtected, isRowList, type Shape } from './shape.ts';

/** A list of a response that can be shown as a table: the fields that lead from the response to it. */
export interface RowList {
  /** Its path in the response, such as `organization.children.nodes`; empty for the values outside of all lists. */
  readonly id: string;
  readonly path: readonly Shape[];
  /** The lists on the way, with the list itself as the last. */
  readonly depth: number;
}

/** Finds the lists of a response, and at the end the values outside of all lists, where there are any. */
export function findRowLists(root: Shape): RowList[] {
  const find = (shape: Shape, path: readonly Shape[]): RowList[] =>
    shape.fields.flatMap((field) => {
      if (isProtected(field)) return [];
      const own = [...path, field];
      const list = {
        id: own.map(({ key }) => key).join('.'),
        path: own,
        depth: own.filter(isRowList).length,
      };
      return [...(isRowList(field) ? [list] : []), ...find(field, own)];
    });
  const hasOwnValues = (shape: Shape): boolean =>
    shape.fields.some((field) =>
      isCompositeType(field.type) && !isProtected(field) ? !isRowList(field) && hasOwnValues(field) : true,
    );
  return [...find(root, []), ...(hasOwnValues(root) ? [{ id: '', path: [], depth: 0 }] : [])];
}

/** The path to the first connection on the way to a list, unless a list is before it: that has no one cursor. */
export function connectionPath({ path }: RowList): string[] {
  const place = path.findIndex((shape) => isConnection(shape) || isRowList(shape));
  const first = path[place];
  return first && isConnection(first) ? path.slice(0, place + 1).map(({ key }) => key) : [];
}

/** A row: an object of the list, after those of the lists around it and the response. Undefined where a list is empty. */
export interface Row {
  readonly levels: readonly unknown[];
}

/**
 * Reads the rows of a list. With `isJoined` an outer row whose list is empty is a row too, so that none is lost.
 */
export function readRows(data: unknown, { path }: RowList, isJoined: boolean): Row[] {
  let rows: Row[] = [{ levels: [data] }];
  let keys: string[] = [];
  for (const shape of path) {
    keys.push(shape.key);
    if (!isRowList(shape)) continue;
    const steps = keys;
    keys = [];
    rows = rows.flatMap(({ levels }): Row[] => {
      const list = readPath(levels.at(-1), steps);
      const items: unknown[] = Array.isArray(list) ? list.filter((item) => item !== null) : [];
      if (items.length === 0 && isJoined && levels.length > 1) return [{ levels: [...levels, undefined] }];
      return items.map((item) => ({ levels: [...levels, item] }));
    });
  }
  return rows;
}

/** Reads a value inside an object; undefined where something on the way is missing or null. */
export const readPath = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((object: unknown, key) => Object(object)[key], value);

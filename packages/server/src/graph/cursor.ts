import { sql } from 'kysely';
import type { Bound } from '../database/bound.ts';
import { Computed, computedBy } from './computed.ts';

/** A position in a list, bound for statements: the value of the list's order, and the row's id as the tie-breaker. */
export interface BoundCursor {
  value: Bound<string>;
  id: Bound<number>;
}

/**
 * An order as cursors name it, with what it is of, such as a year. Values of an order by a figure are numbers, and
 * empty in rows that have none.
 */
export interface CursorOrder {
  name: string;
  isByFigure: boolean;
}

/** A cursor as clients get it: opaque, and valid for one order of the list. */
export const encodeCursor = (order: string, { value, id }: { value: string; id: number }): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

/** The cursor of a row in a list of an order, from the columns `cursorValue` and `id`. */
export const cursorIn = computedBy(
  (order) =>
    new Computed(
      (value: string, id: number) => encodeCursor(order, { value, id }),
      (value, id) => sql`rtrim(translate(encode(convert_to(
        ${sql.lit(`["${order}",`)} || to_json(${value}) || ',' || ${id} || ']', 'utf8'), 'base64'), E'+/\n', '-_'), '=')`,
    ),
);

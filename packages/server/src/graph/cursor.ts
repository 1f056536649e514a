import { sql } from 'kysely';
import { defineMade } from './planned-column.ts';

/** A place in a list: the value it is ordered by, and the row's id where values tie. */
export interface Cursor {
  value: string;
  id: number;
}

/** A cursor as clients have it: opaque, and of one order of the list. */
export const encodeCursor = (order: string, { value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

/** The cursor of a row of a list, by what that is ordered by and its id. */
export const cursorOf = defineMade(
  (order: string, value: string, id: number) => encodeCursor(order, { value, id }),
  (order, value, id) => sql`rtrim(translate(encode(convert_to(
    ${sql.lit(`["${order}",`)} || to_json(${value}) || ',' || ${id} || ']', 'utf8'), 'base64'), E'+/\n', '-_'), '=')`,
);

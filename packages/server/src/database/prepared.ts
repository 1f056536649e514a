import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { getOrCreate, perObject } from '../shared/get-or-create.ts';

/** The number of statements that a connection keeps prepared: most take longer to plan than to run. */
const mostPrepared = 200;
/** In characters of their texts together: PostgreSQL keeps about 200 bytes for each, so 50 MB for a connection. */
const mostText = 250_000;

/** A statement that a connection has prepared, and the length of its text. */
interface Prepared {
  name: string;
  length: number;
}

/** The driver's own list of what a connection has prepared, with its texts, of which it forgets none. */
const textsOf = (client: pg.ClientBase): Record<string, string> =>
  (client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection
    .parsedStatements;

/** Frees a prepared statement, behind those that use it and have no result yet. A connection that failed has none. */
function deallocate(client: pg.ClientBase, name: string): void {
  client.query(`deallocate ${name}`).then(
    () => void delete textsOf(client)[name],
    () => {},
  );
}

/** The statements that a connection has prepared, by their numbers. */
const preparedBy = perObject(
  (client: pg.ClientBase) =>
    new LRUCache<number, Prepared>({
      max: mostPrepared,
      maxSize: mostText,
      sizeCalculation: ({ length }) => length,
      dispose: ({ name }) => deallocate(client, name),
    }),
);
let lastName = 0;

/** The numbers of texts, by search path: PostgreSQL would plan one statement anew each time its path is another. */
const numbers = new Map<string, LRUCache<string, number>>();
const mostNumbers = 1_000;
/** In characters of the texts of one search path. */
const mostNumbered = 2_000_000;
let lastNumber = 0;

/** The name under which a connection has prepared a statement, or prepares it as it is sent first. */
export function nameOf(client: pg.ClientBase, searchPath: string, sql: string): string {
  const ofPath = getOrCreate(numbers, searchPath, () => {
    const sizeCalculation = (_: number, text: string) => text.length || 1;
    return new LRUCache({ max: mostNumbers, maxSize: mostNumbered, sizeCalculation });
  });
  const number = getOrCreate(ofPath, sql, () => ++lastNumber);
  const prepare = () => ({ name: `dangbo_${++lastName}`, length: sql.length });
  return getOrCreate(preparedBy(client), number, prepare).name;
}

/** A connection that prepares each statement with parameters: the same ones are sent again and again. */
export class PreparingClient extends pg.Client {
  override query(...parameters: unknown[]): never {
    const [text, values, ...callback] = parameters;
    const isPrepared = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const sent = isPrepared ? [{ name: nameOf(this, '', text), text, values }, ...callback] : parameters;
    return super.query(...(sent as [string])) as never;
  }
}

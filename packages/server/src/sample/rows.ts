import type { SampleTable } from './table.ts';

/** Rows of one table in PostgreSQL's text format for COPY. */
export interface TableRows {
  table: string;
  columns: readonly string[];
  rows: Uint8Array<ArrayBuffer>;
}

/** In bytes. */
const longestCharacter = 3;

/** Writes a row by the names of its fields; gives its id where the table numbers its rows. */
export type WriteRow<Row, Id> = (row: Row) => Id;

/** Collects the rows of all tables as text. Fields hold no tab, line break or backslash. */
export class Rows {
  readonly #texts: ReadonlyMap<SampleTable, Text>;
  readonly #writers = new Map<SampleTable, WriteRow<object, unknown>>();

  constructor(tables: readonly SampleTable[]) {
    this.#texts = new Map(tables.map((table) => [table, new Text()]));
  }

  /** The function that writes the rows of a table: one for all units, over which its numbers go on. */
  writerOf<Row extends object, Id>(table: SampleTable<Row, Id>): WriteRow<Row, Id> {
    const writer = this.#writers.get(table) ?? this.#compileWriter(table);
    this.#writers.set(table, writer);
    return writer as WriteRow<Row, Id>;
  }

  #compileWriter(table: SampleTable): WriteRow<object, unknown> {
    const text = this.#texts.get(table);
    if (!text) throw new Error(`The table ${table.name} is not among those of the sample`);
    const lineOf = compileLine(table);
    return (row) => {
      if (table.isNumbered) text.lastId++;
      text.write(lineOf(row, text.lastId));
      return text.lastId;
    };
  }

  /** The rows since the last call, of every table that has some. */
  take(): TableRows[] {
    return [...this.#texts]
      .map(([{ name, columns }, text]) => ({ table: name, columns, rows: text.take() }))
      .filter(({ rows }) => rows.length > 0);
  }
}

/**
 * Compiles a row's text from the list of columns. Of a table (id, name), numbered, it is the function
 * (row, id) => id + '\t' + (row.name ?? '\\N') + '\n': read by name and written in one expression, it is as fast as
 * text that is put together by hand, where a loop over the names takes twice as long.
 */
function compileLine({ columns, isNumbered }: SampleTable): (row: object, id: number) => string {
  const fields = columns.map((column) =>
    isNumbered && column === 'id' ? 'id' : `(row[${JSON.stringify(column)}] ?? '\\\\N')`,
  );
  return new Function('row', 'id', `return ${fields.join(" + '\\t' + ")} + '\\n'`) as ReturnType<
    typeof compileLine
  >;
}

/** Text as bytes, written at once: strings that grow piece by piece keep the garbage collector busy. */
class Text {
  /** The number of the last row that has one. */
  lastId = 0;
  #bytes = Buffer.alloc(65_536);
  #length = 0;

  write(text: string): void {
    const needed = this.#length + text.length * longestCharacter;
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(needed * 2);
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** A copy of the bytes, for another thread; the next text begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }
}

import type { SampleTable } from './table.ts';

/** Rows of one table in PostgreSQL's text format for COPY. */
export interface TableRows {
  table: string;
  chunks: Uint8Array<ArrayBuffer>[];
}

/** In bytes. A buffer goes as it is to another thread, and so is filled once. */
const chunkLength = 65_536;
const longestCharacter = 3;

/** Writes a row by the names of its fields; gives its id where the table numbers its rows. */
export type WriteRow<Row, Id> = (row: Row) => Id;

/** Collects the rows of all tables as text. Fields hold no tab, line break or backslash. */
export class Rows {
  readonly #tables: Map<SampleTable, { chunks: Chunks; write: WriteRow<object, unknown> }>;

  constructor(tables: readonly SampleTable[]) {
    this.#tables = new Map(
      tables.map((table) => {
        const chunks = new Chunks();
        return [table, { chunks, write: rowWriter(table, chunks) }];
      }),
    );
  }

  /** The function that writes the rows of a table. */
  writerOf<Row extends object, Id>(table: SampleTable<Row, Id>): WriteRow<Row, Id> {
    const { write } = this.#tables.get(table) ?? {};
    if (!write) throw new Error(`The table ${table.name} is not among those of the sample`);
    return write as WriteRow<Row, Id>;
  }

  /** The rows since the last call, of every table that has some. */
  take(): TableRows[] {
    return [...this.#tables]
      .map(([{ name }, { chunks }]) => ({ table: name, chunks: chunks.take() }))
      .filter(({ chunks }) => chunks.length > 0);
  }
}

/** Begins with the number 1, which goes on from unit to unit. */
function rowWriter(table: SampleTable, chunks: Chunks): WriteRow<object, unknown> {
  const lineOf = compileLine(table);
  if (!table.isNumbered) return (row) => chunks.write(lineOf(row, 0));
  let id = 0;
  return (row) => {
    chunks.write(lineOf(row, ++id));
    return id;
  };
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
class Chunks {
  #full: Uint8Array<ArrayBuffer>[] = [];
  #last = Buffer.alloc(0);
  #used = 0;

  write(text: string): void {
    if (this.#used + text.length * longestCharacter > this.#last.length) {
      this.#finish();
      // Never a part of what is shared with other buffers.
      this.#last = Buffer.allocUnsafeSlow(Math.max(chunkLength, text.length * longestCharacter));
    }
    this.#used += this.#last.write(text, this.#used);
  }

  take(): Uint8Array<ArrayBuffer>[] {
    this.#finish();
    const taken = this.#full;
    this.#full = [];
    this.#last = Buffer.alloc(0);
    return taken;
  }

  #finish(): void {
    if (this.#used > 0) this.#full.push(this.#last.subarray(0, this.#used));
    this.#used = 0;
  }
}

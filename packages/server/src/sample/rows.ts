import type { SampleTable } from './table.ts';

/** Rows of one table in PostgreSQL's text format for COPY. */
export interface TableRows {
  table: string;
  columns: readonly string[];
  rows: Uint8Array<ArrayBuffer>;
}

/** Collects the rows of all tables as text. Fields hold no tab, line break or backslash. */
export class Rows {
  readonly #texts = new Map<SampleTable, TableText>();

  /** Writes a row by the names of its fields; returns its id where the table numbers its rows, through all units. */
  write<Row extends object, Id>(table: SampleTable<Row, Id>, row: NoInfer<Row>): Id {
    const text = this.#texts.get(table) ?? new TableText(table, row);
    this.#texts.set(table, text);
    return text.write(row) as Id;
  }

  /** The rows since the last call, of every table that has some. */
  take(): TableRows[] {
    return [...this.#texts.values()].map((text) => text.take()).filter(({ rows }) => rows.length > 0);
  }
}

/** The most bytes of one UTF-16 code unit in UTF-8. */
const longestCharacter = 3;

/**
 * The rows of a table as bytes, written at once: strings that grow piece by piece keep the garbage collector busy. The
 * first row names the columns; the others may omit some of them.
 */
class TableText {
  readonly #table: SampleTable;
  readonly #columns: ReadonlySet<string>;
  readonly #lineOf: (row: object, id: number) => string;
  #lastId = 0;
  #bytes = Buffer.alloc(65_536);
  #length = 0;

  constructor(table: SampleTable, firstRow: object) {
    this.#table = table;
    this.#columns = new Set([...(table.isNumbered ? ['id'] : []), ...Object.keys(firstRow)]);
    this.#lineOf = compileLine([...this.#columns], table.isNumbered);
  }

  write(row: object): number | undefined {
    for (const name in row) {
      if (!this.#columns.has(name)) throw new Error(`The first row of ${this.#table.name} has no ${name}`);
    }
    const text = this.#lineOf(row, ++this.#lastId);
    const needed = this.#length + text.length * longestCharacter;
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(needed * 2);
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
    return this.#table.isNumbered ? this.#lastId : undefined;
  }

  /** A copy of the bytes, for another thread; the next text begins anew. */
  take(): TableRows {
    const rows = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return { table: this.#table.name, columns: [...this.#columns], rows };
  }
}

/**
 * Compiles a row's text from the list of columns. Of a table (id, name), numbered, it is the function
 * (row, id) => id + '\t' + (row.name ?? '\\N') + '\n': read by name and written in one expression, it is as fast as
 * text that is put together by hand, where a loop over the names takes twice as long.
 */
function compileLine(columns: readonly string[], isNumbered: boolean): (row: object, id: number) => string {
  const fields = columns.map((column) =>
    isNumbered && column === 'id' ? 'id' : `(row[${JSON.stringify(column)}] ?? '\\\\N')`,
  );
  return new Function('row', 'id', `return ${fields.join(" + '\\t' + ")} + '\\n'`) as ReturnType<
    typeof compileLine
  >;
}

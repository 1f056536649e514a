import { type CompiledQuery, type Expression, type RawBuilder, sql } from 'kysely';
import { shapeOfFields } from './answer-shape.ts';
import type { Context } from './context.ts';
import type { Column } from './planned-column.ts';
import type { PlannedRead } from './planning.ts';
import { rememberedStatement, Slot, type State, state, withSlots } from './statements.ts';
import type { WrittenField } from './written-answer.ts';

/** Stands in an answer where null was found and may not be: no JSON has this character. */
export const missing = '\u0001';

type Fields = readonly WrittenField[];
type Text = RawBuilder<string>;

/** The statement that writes an answer, as one text. */
export function answerStatement(context: Context, fields: Fields): CompiledQuery<State & { answer: string }> {
  const reads: PlannedRead[] = [];
  const values: unknown[] = [];
  const shape = `${context.today} answer ${shapeOfFields(fields, reads, values)}`;
  return rememberedStatement(shape, values, () => new Writer(context, reads).write(fields)) as never;
}

/** Where fields are written: the row that they are of, by its name, and what is joined to it. */
interface Place {
  read: PlannedRead | undefined;
  name: string;
  joined: Map<PlannedRead, { name: string; join: RawBuilder<unknown> }>;
}

/** Writes one statement, each of its lists under a name of its own. */
class Writer {
  readonly #context: Context;
  readonly #params = new Map<PlannedRead, { id: Slot | undefined; params: unknown }>();
  #names = 0;

  constructor(context: Context, reads: readonly PlannedRead[]) {
    this.#context = context;
    let places = 0;
    for (const read of reads) {
      const id = read.above ? undefined : new Slot(places++);
      this.#params.set(read, { id, params: withSlots(read.params, () => places++) });
    }
  }

  write(fields: Fields): CompiledQuery {
    const place = { read: undefined, name: '', joined: new Map() };
    const answer = this.#object(fields, place);
    return sql`select ${answer} as answer, ${state} from (select) as request ${joinsOf(place)}`.compile(
      this.#context.db,
    );
  }

  /** The text of an object: never null. */
  #object(fields: Fields, place: Place, write = (field: WrittenField) => this.#field(field, place)): Text {
    const parts = fields.flatMap((field, index) => [
      sql.lit(`${index === 0 ? '{' : ','}"${field.name}":`),
      write(field),
    ]);
    return sql`${sql.join(parts, sql` || `)} || '}'`;
  }

  #field(field: WrittenField, place: Place): Text {
    switch (field.kind) {
      case 'constant':
        return sql`${sql.lit(field.json)}`;
      case 'part':
        return this.#object(field.fields, place);
      case 'pageInfo':
        return this.#pageInfo(field, place);
      case 'value':
        return orMissing(this.#value(field, place), field.isNullable);
      case 'row':
        return orMissing(
          this.#rows(field.read, place, (inner) => this.#object(field.fields, inner)),
          field.isNullable,
        );
      case 'list':
        return sql`coalesce(${this.#rows(
          field.read,
          place,
          (inner) => sql`'[' || string_agg(${this.#object(field.fields, inner)}, ',') || ']'`,
        )}, '[]')`;
      case 'hasMore':
      case 'cursorAt':
        throw new Error(`${field.name} is of all rows of a page.`);
    }
  }

  /** Where a page lies: of its rows, and one more where there is one. */
  #pageInfo({ read, size, fields }: WrittenField & { kind: 'pageInfo' }, above: Place): Text {
    const name = `list_${++this.#names}`;
    const text = this.#object(fields, above, (field) => {
      switch (field.kind) {
        case 'hasMore':
          return sql`(count(*) > ${sql.lit(size)})::text`;
        case 'cursorAt': {
          const cursor = this.#ofRow(field.column, name);
          const order = sql.raw(field.end === 'first' ? 'asc' : 'desc');
          return sql`coalesce(to_json((array_agg(${cursor} order by place ${order})
            filter (where place <= ${sql.lit(size)}))[1])::text, 'null')`;
        }
        default:
          return this.#field(field, above);
      }
    });
    const rows = this.#rowsOf(read, above);
    return sql`(select ${text} from (select *, row_number() over () as place from (${rows}) as read) as ${sql.ref(name)})`;
  }

  #value({ column, as }: WrittenField & { kind: 'value' }, place: Place): Text {
    const value = this.#ofRow(column, this.#nameOf(column.of, place));
    if (as === 'digits') return sql`${value}::text`;
    return as === 'word' ? sql`'"' || ${value} || '"'` : sql`to_json(${value})::text`;
  }

  #ofRow({ names, made }: Column, row: string): Expression<unknown> {
    const columns = names.map((name) => sql.ref<never>(`${row}.${name}`));
    return made ? made.inSql(...columns) : (columns[0] as Expression<never>);
  }

  /** What is written of the rows of a read, by their name. */
  #rows(read: PlannedRead, above: Place, write: (place: Place) => Text): Text {
    const { relation } = read;
    const place: Place = { read, name: `list_${++this.#names}`, joined: new Map() };
    const all = this.#rowsOf(read, above);
    const rows = 'listed' in relation ? (relation.listed?.(all, read.params) ?? all) : all;
    const text = write(place);
    const from = sql`from (${rows}) as ${sql.ref(place.name)} ${joinsOf(place)}`;
    return relation.isOne ? sql`(select ${text} ${from} limit 1)` : sql`(select ${text} ${from})`;
  }

  #rowsOf(read: PlannedRead, place: Place): Expression<unknown> {
    const { relation, above, column } = read;
    const { id, params } = this.#params.get(read) as { id: Slot | undefined; params: unknown };
    const by = above
      ? sql.ref(`${this.#nameOf(above, place)}.${column}`)
      : sql`${id}::${sql.raw(relation.idType ?? 'int')}`;
    return relation.rows(this.#context, by, params);
  }

  /** The name of the row of a read: the place's own, or one that is joined to it. */
  #nameOf(read: PlannedRead, place: Place): string {
    if (read === place.read) return place.name;
    const earlier = place.joined.get(read);
    if (earlier) return earlier.name;
    const name = `list_${++this.#names}`;
    const rows = this.#rowsOf(read, place);
    const join = sql`left join lateral (select * from (${rows}) as found limit 1) as ${sql.ref(name)} on true`;
    place.joined.set(read, { name, join });
    return name;
  }
}

const joinsOf = ({ joined }: Place) =>
  joined.size === 0
    ? sql``
    : sql.join(
        [...joined.values()].map(({ join }) => join),
        sql` `,
      );

const orMissing = (text: Text, isNullable: boolean): Text =>
  sql`coalesce(${text}, ${sql.lit(isNullable ? 'null' : missing)})`;

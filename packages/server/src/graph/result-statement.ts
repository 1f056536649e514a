import { type CompiledQuery, type Expression, type RawBuilder, sql } from 'kysely';
import type { Context } from './context.ts';
import { cursorIn } from './cursor.ts';
import { state } from './database-state.ts';
import type { Read, ResultField, Source } from './result-field.ts';

/** Marks a null in a non-null field: no JSON contains this character. */
export const missing = '\u0001';

type Fields = readonly ResultField[];
type Text = RawBuilder<string>;

/** The place of fields in the statement: their row, by its name in SQL, and the rows joined to it. */
interface Place {
  read: Read | undefined;
  name: string;
  joined: Map<Read, { name: string; join: RawBuilder<unknown> }>;
}

/**
 * Compiles the statement that builds the whole result of a query as one JSON text. For
 * `{ organization(code: "DUK") { code } }`:
 *
 * @example
 * select '{' || '"organization":' || coalesce((select '{' || '"code":' || to_json(list_1.code)::text || '}'
 *   from (select … where code = $1::text) as list_1 limit 1), 'null') || '}' as result, …
 */
export function compileResult(context: Pick<Context, 'db'>, fields: Fields): CompiledQuery {
  const writer = new Writer(context);
  const place: Place = { read: undefined, name: '', joined: new Map() };
  const result = writer.object(fields, place);
  return sql`select ${result} as result, ${state} from (select) as request ${joinsOf(place)}`.compile(
    context.db,
  );
}

/** Writes the parts of one statement, each list under its own name. */
class Writer {
  #names = 0;

  constructor(private readonly context: Pick<Context, 'db'>) {}

  /** The text of an object, which is never null. */
  object(fields: Fields, place: Place, write = (field: ResultField) => this.#field(field, place)): Text {
    const parts = fields.flatMap((field, index) => [
      sql.lit(`${index === 0 ? '{' : ','}"${field.name}":`),
      write(field),
    ]);
    return parts.length === 0 ? sql`'{}'` : sql`${sql.join(parts, sql` || `)} || '}'`;
  }

  #field(field: ResultField, place: Place): Text {
    switch (field.kind) {
      case 'constant':
        return sql`${sql.lit(field.json)}`;
      case 'part':
        return this.object(field.fields, place);
      case 'page':
        return this.#page(field, place);
      case 'value':
        return orMissing(this.#value(field, place), field.isNullable);
      case 'row':
        return orMissing(
          this.#rows(field.read, place, (inner) => this.object(field.fields, inner)),
          field.isNullable,
        );
      case 'choice':
        return orMissing(this.#choice(field, place), field.isNullable);
      case 'list':
        return sql`coalesce(${this.#rows(
          field.read,
          place,
          (inner) => sql`'[' || string_agg(${this.object(field.fields, inner)}, ',') || ']'`,
        )}, '[]')`;
      case 'items':
      case 'hasMore':
      case 'cursorAt':
        throw new Error(`${field.name} belongs to a page.`);
    }
  }

  /**
   * The text of an object of one of several types. For a member or an organization it is
   * `case when list_1."memberId" is not null then (select … from (…) as list_2 limit 1) when … end`.
   */
  #choice({ choices }: ResultField & { kind: 'choice' }, place: Place): Text {
    const cases = choices.map(({ read, column, fields }) => {
      const id = sql.ref(`${this.#nameOf(read.above as Read, place)}.${column}`);
      return sql`when ${id} is not null then ${this.#rows(read, place, (inner) => this.object(fields, inner))}`;
    });
    return sql`case ${sql.join(cases, sql` `)} end`;
  }

  /**
   * The text of a page. Its rows come in the order of reading, with one more where there is one. For
   * `children(first: 50) { nodes { code } pageInfo { hasNextPage } }` it is
   *
   * @example
   * (select '{' || '"nodes":' || coalesce('[' || string_agg('{"code":' || … || '}', ',') filter (where place <= 50) || ']', '[]')
   *   || ',"pageInfo":' || '{"hasNextPage":' || (count(*) > 50)::text || '}' || '}'
   *   from (select *, row_number() over () as place from (select … limit 51) as read) as list_1)
   */
  #page({ read, request, fields }: ResultField & { kind: 'page' }, above: Place): Text {
    const place: Place = { read, name: this.#nextName(), joined: new Map() };
    const { size, backward } = request.page;
    const onPage = sql`filter (where place <= ${sql.lit(size)})`;
    const write = (field: ResultField): Text => {
      switch (field.kind) {
        case 'part':
          return this.object(field.fields, above, write);
        case 'items':
          return sql`coalesce('[' || string_agg(${this.object(field.fields, place)}, ',') ${onPage} || ']', '[]')`;
        case 'hasMore':
          return sql`(count(*) > ${sql.lit(size)})::text`;
        case 'cursorAt': {
          const source = { read, columns: ['cursorValue', 'id'], computed: cursorIn(request.cursorOrder) };
          const direction = sql.raw((field.end === 'first') !== backward ? 'asc' : 'desc');
          return sql`coalesce(to_json((array_agg(${columnOf(source, place.name)} order by place ${direction})
            ${onPage})[1])::text, 'null')`;
        }
        default:
          return this.#field(field, above);
      }
    };
    const text = this.object(fields, above, write);
    const rows = sql`select *, row_number() over () as place from (${this.#rowsOf(read, above)}) as read`;
    const inOrder = backward ? sql`select * from (${rows}) as read order by place desc` : rows;
    return sql`(select ${text} from (${inOrder}) as ${sql.ref(place.name)} ${joinsOf(place)})`;
  }

  #value({ source, form }: ResultField & { kind: 'value' }, place: Place): Text {
    const value = columnOf(source, this.#nameOf(source.read, place));
    switch (form) {
      case 'digits':
        return sql`${value}::text`;
      case 'word':
        return sql`'"' || ${value} || '"'`;
      case 'text':
        return sql`to_json(${value}::text)::text`;
      case 'json':
        return sql`to_json(${value})::text`;
    }
  }

  /** The text of the rows of a read. */
  #rows(read: Read, above: Place, write: (place: Place) => Text): Text {
    const place: Place = { read, name: this.#nextName(), joined: new Map() };
    const text = write(place);
    const from = sql`from (${this.#rowsOf(read, above)}) as ${sql.ref(place.name)} ${joinsOf(place)}`;
    return read.relation.isOne ? sql`(select ${text} ${from} limit 1)` : sql`(select ${text} ${from})`;
  }

  #rowsOf({ relation, above, by, params }: Read, place: Place): Expression<unknown> {
    const id =
      'id' in by
        ? sql`${by.id}::${sql.raw(relation.idType ?? 'int')}`
        : sql.ref(`${this.#nameOf(above as Read, place)}.${by.column}`);
    return relation.rows(this.context, id, params);
  }

  /** The name of a read's row: the place's own, or one that is joined to it. */
  #nameOf(read: Read, place: Place): string {
    if (read === place.read) return place.name;
    const earlier = place.joined.get(read);
    if (earlier) return earlier.name;
    const name = this.#nextName();
    const rows = this.#rowsOf(read, place);
    const join = sql`left join lateral (select * from (${rows}) as found limit 1) as ${sql.ref(name)} on true`;
    place.joined.set(read, { name, join });
    return name;
  }

  #nextName(): string {
    this.#names += 1;
    return `list_${this.#names}`;
  }
}

function columnOf({ columns, computed }: Source, row: string): Expression<unknown> {
  const refs = columns.map((column) => sql.ref(`${row}.${column}`));
  return computed ? computed.inSql(...refs) : (refs[0] as Expression<unknown>);
}

const joinsOf = ({ joined }: Place) => {
  const joins = [...joined.values()].map(({ join }) => join);
  return sql.join(joins, sql` `);
};

const orMissing = (text: Text, isNullable: boolean): Text =>
  sql`coalesce(${text}, ${sql.lit(isNullable ? 'null' : missing)})`;

import {
  GraphQLBoolean,
  type GraphQLField,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Bound, bind } from '../database/bound.ts';
import type { Computed } from './computed.ts';
import type { AnyConnection, ListRequest } from './connection.ts';
import type { Context } from './context.ts';
import { cursorIn } from './cursor.ts';
import { planOfField } from './declared-fields.ts';
import type { FieldPlan, IdSource } from './field-plan.ts';
import type { AnyDefinition } from './relation.ts';
import type { SelectedField } from './selected-fields.ts';

/** Rows that a statement reads: those of a relation, by a column of another read's rows or by a known id. */
export interface Read {
  relation: AnyDefinition;
  params: unknown;
  /** The read whose rows have the id; undefined where the id is known. */
  above: Read | undefined;
  by: { column: string } | { id: Bound<unknown> };
}

/** The form of a value in JSON: digits and words need no escapes, text is a string for any type of column. */
type ValueForm = 'digits' | 'word' | 'text' | 'json';

/** A value of a row: a column, or one computed from several. */
export interface Source {
  /** The read that the row belongs to. */
  read: Read;
  columns: readonly string[];
  computed: Computed<unknown[], unknown> | undefined;
}

/** A field of a result built in SQL. */
export type ResultField = { name: string } & (
  | { kind: 'constant'; json: string }
  | { kind: 'value'; source: Source; form: ValueForm; isNullable: boolean }
  | { kind: 'row'; read: Read; fields: readonly ResultField[]; isNullable: boolean }
  /** An object of the first choice whose column of the row is not null. */
  | {
      kind: 'choice';
      choices: readonly { read: Read; column: string; fields: readonly ResultField[] }[];
      isNullable: boolean;
    }
  | {
      kind: 'list';
      read: Read;
      page: ListRequest<unknown, string>['page'] | undefined;
      fields: readonly ResultField[];
    }
  /** An object without its own row: a page, and the node of an edge. */
  | { kind: 'part'; fields: readonly ResultField[] }
  /** The position of a page, from its rows and the additional row. */
  | { kind: 'pageInfo'; read: Read; request: ListRequest<unknown, string>; fields: readonly ResultField[] }
  | { kind: 'hasMore' }
  | { kind: 'cursorAt'; end: 'first' | 'last' }
);

/** Thrown where a field has an ordinary resolver, which must be called. */
class NotDeclared extends Error {}

/**
 * Plans a query from its selection and the declarations of its fields; undefined where one of them is not declared,
 * or its arguments are invalid, which its resolver reports.
 */
export function planQuery(
  selected: readonly SelectedField[],
  context: Pick<Context, 'viewer' | 'today'>,
  schema: GraphQLSchema,
): readonly ResultField[] | undefined {
  try {
    return new Planner(context, schema).fieldsOf(selected, 'Query', undefined, {});
  } catch {
    // The resolver of the field reports the error.
    return undefined;
  }
}

/** The types of pages and edges, whose fields follow from the type of their node. */
const isPartOfConnection = /(Connection|Edge|^PageInfo)$/;

class Planner {
  readonly #context: Pick<Context, 'viewer' | 'today'>;
  readonly #schema: GraphQLSchema;
  /** The reads by their relation, so that two fields of one row share one. */
  readonly #reads = new Map<Read | undefined, Map<AnyDefinition, Map<string, Read>>>();

  constructor(context: Pick<Context, 'viewer' | 'today'>, schema: GraphQLSchema) {
    this.#context = context;
    this.#schema = schema;
  }

  /** The selected fields of an object from a read's row; `known` has the values that are the same in all rows. */
  fieldsOf(
    selected: readonly SelectedField[],
    typeName: string,
    above: Read | undefined,
    known: object,
  ): ResultField[] {
    const type = this.#schema.getType(typeName);
    if (!isObjectType(type)) throw new NotDeclared();
    return merged(selected).map(({ field, arguments: values, path, fields }) => {
      const name = path.at(-1) as string;
      if (field === TypeNameMetaFieldDef) return { name, kind: 'constant', json: JSON.stringify(typeName) };
      // For a field of an interface, the field of the object's type counts.
      const own = type.getFields()[field.name];
      const declared = own && planOfField(own);
      if (!own || !declared || isPartOfConnection.test(typeName)) throw new NotDeclared();
      const info = { fieldName: own.name, parentType: type } as unknown as GraphQLResolveInfo;
      const plan = declared(values, { ...this.#context, known }, info);
      return { name, ...this.#result(plan, own, fields, above) };
    });
  }

  #result(
    plan: FieldPlan,
    { type }: GraphQLField<unknown, unknown>,
    selected: readonly SelectedField[],
    above: Read | undefined,
  ): WithoutName<ResultField> {
    const isNullable = !isNonNullType(type);
    const inner = (read: Read) => this.fieldsOf(selected, getNamedType(type).name, read, knownRows(read));
    switch (plan.kind) {
      case 'column':
        return valueIn({ read: given(above), columns: [plan.column], computed: undefined }, type);
      case 'computed':
        return valueIn({ read: given(above), columns: plan.columns, computed: plan.computed }, type);
      case 'value': {
        const read = this.#read(plan.relation, plan.params, plan.by, above);
        return valueIn({ read, columns: [plan.column], computed: undefined }, type);
      }
      case 'one': {
        const read = this.#read(plan.relation, plan.params, plan.by, above);
        return { kind: 'row', read, fields: inner(read), isNullable };
      }
      case 'choice': {
        const choices = plan.choices.map(({ type: chosen, relation, column }) => {
          const read = this.#read(relation, undefined, { column }, above);
          const applying = selected.filter((field) => this.#appliesTo(chosen, field));
          return { read, column, fields: this.fieldsOf(applying, chosen, read, knownRows(read)) };
        });
        return { kind: 'choice', choices, isNullable };
      }
      case 'many': {
        const read = this.#read(plan.relation, plan.params, plan.by, above);
        return { kind: 'list', read, page: undefined, fields: inner(read) };
      }
      case 'items': {
        const read = this.#read(plan.items, undefined, { column: plan.column }, above);
        return { kind: 'list', read, page: undefined, fields: inner(read) };
      }
      case 'part':
        return {
          kind: 'part',
          fields: this.#part(plan.columns, selected, getNamedType(type).name, given(above)),
        };
      case 'page':
        return { kind: 'part', fields: this.#page(plan, selected, getNamedType(type).name, above) };
    }
  }

  /** Reports whether a field is selected of objects of a type: the fragments around it name that, or an interface of it. */
  #appliesTo(typeName: string, { conditions }: SelectedField): boolean {
    const type = this.#schema.getType(typeName);
    if (!isObjectType(type)) throw new NotDeclared();
    return conditions.every((name) => {
      const condition = this.#schema.getType(name);
      return condition === type || (isAbstractType(condition) && this.#schema.isSubType(condition, type));
    });
  }

  /** The fields selected of an object that consists of columns of a row. */
  #part(
    columns: Readonly<Record<string, string>>,
    selected: readonly SelectedField[],
    typeName: string,
    read: Read,
  ): ResultField[] {
    return merged(selected).map(({ field, path }): ResultField => {
      const name = path.at(-1) as string;
      if (field === TypeNameMetaFieldDef) return { name, kind: 'constant', json: JSON.stringify(typeName) };
      const column = columns[field.name];
      if (column === undefined) throw new NotDeclared();
      return { name, ...valueIn({ read, columns: [column], computed: undefined }, field.type) };
    });
  }

  /** The selected fields of a page. */
  #page(
    { connection, by, request }: FieldPlan & { kind: 'page' },
    selected: readonly SelectedField[],
    typeName: string,
    above: Read | undefined,
  ): ResultField[] {
    const { page, filter } = request;
    const rows = () => this.#read(connection.rows.definition, request, by, above);
    return merged(selected).map(({ field, path, fields }): ResultField => {
      const name = path.at(-1) as string;
      switch (field.name) {
        case '__typename':
          return { name, kind: 'constant', json: JSON.stringify(typeName) };
        case 'totalCount': {
          const read = this.#read(connection.count.definition, { filter }, by, above);
          return { name, ...valueIn({ read, columns: ['count'], computed: undefined }, field.type) };
        }
        case 'nodes':
          return { name, kind: 'list', read: rows(), page, fields: this.#node(fields, field, rows()) };
        case 'edges':
          return {
            name,
            kind: 'list',
            read: rows(),
            page,
            fields: this.#edge(fields, request, rows(), field),
          };
        case 'pageInfo': {
          const inner = this.#pageInfo(connection, by, request, fields, above);
          const looksAtRows = inner.some(({ kind }) => kind === 'hasMore' || kind === 'cursorAt');
          return looksAtRows
            ? { name, kind: 'pageInfo', read: rows(), request, fields: inner }
            : { name, kind: 'part', fields: inner };
        }
        default:
          throw new NotDeclared();
      }
    });
  }

  #node(
    selected: readonly SelectedField[],
    { type }: GraphQLField<unknown, unknown>,
    read: Read,
  ): ResultField[] {
    return this.fieldsOf(selected, getNamedType(type).name, read, knownRows(read));
  }

  #edge(
    selected: readonly SelectedField[],
    { order }: ListRequest<unknown, string>,
    read: Read,
    edges: GraphQLField<unknown, unknown>,
  ): ResultField[] {
    return merged(selected).map(({ field, path, fields }): ResultField => {
      const name = path.at(-1) as string;
      if (field === TypeNameMetaFieldDef)
        return { name, kind: 'constant', json: JSON.stringify(getNamedType(edges.type).name) };
      if (field.name === 'node') return { name, kind: 'part', fields: this.#node(fields, field, read) };
      const computed = cursorIn(order) as unknown as Computed<unknown[], unknown>;
      return { name, ...valueIn({ read, columns: ['cursorValue', 'id'], computed }, field.type) };
    });
  }

  #pageInfo(
    connection: AnyConnection,
    by: IdSource,
    request: ListRequest<unknown, string>,
    selected: readonly SelectedField[],
    above: Read | undefined,
  ): ResultField[] {
    const { backward, after, before } = request.page;
    /** The existence of a row on one side of a cursor from the arguments. */
    const isAny = (side: 'before' | 'after', type: GraphQLOutputType): WithoutName<ResultField> => {
      const of = side === 'before' ? after : before;
      if (of === undefined) return { kind: 'constant', json: 'false' };
      const read = this.#read(connection.existence.definition, { ...request, side, of }, by, above);
      return valueIn({ read, columns: ['isAny'], computed: undefined }, type);
    };
    return merged(selected).map(({ field, path }): ResultField => {
      const name = path.at(-1) as string;
      switch (field.name) {
        case '__typename':
          return { name, kind: 'constant', json: '"PageInfo"' };
        case 'hasNextPage':
          return { name, ...(backward ? isAny('after', field.type) : { kind: 'hasMore' }) };
        case 'hasPreviousPage':
          return { name, ...(backward ? { kind: 'hasMore' } : isAny('before', field.type)) };
        case 'startCursor':
          return { name, kind: 'cursorAt', end: 'first' };
        default:
          return { name, kind: 'cursorAt', end: 'last' };
      }
    });
  }

  /** The read of a relation below another: one for all fields that request the same. */
  #read(relation: AnyDefinition, params: unknown, by: IdSource, above: Read | undefined): Read {
    const below = this.#reads.get(above) ?? new Map<AnyDefinition, Map<string, Read>>();
    this.#reads.set(above, below);
    const alike = below.get(relation) ?? new Map<string, Read>();
    below.set(relation, alike);
    const key = `${JSON.stringify(by)} ${JSON.stringify(params)}`;
    const read: Read =
      alike.get(key) ??
      ('id' in by
        ? { relation, params, above: undefined, by: { id: bind(by.id) } }
        : { relation, params, above: given(above), by });
    alike.set(key, read);
    return read;
  }
}

type WithoutName<Field> = Field extends unknown ? Omit<Field, 'name'> : never;

/** Returns the read of a row; the root has none. */
function given(above: Read | undefined): Read {
  if (above === undefined) throw new NotDeclared();
  return above;
}

const knownRows = ({ relation, params }: Read): object => relation.known?.(params) ?? {};

function valueIn(source: Source, type: GraphQLOutputType): WithoutName<ResultField> {
  const named = getNamedType(type);
  if (!isLeafType(named)) throw new NotDeclared();
  return { kind: 'value', source, form: formOf(type), isNullable: !isNonNullType(type) };
}

function formOf(type: GraphQLOutputType): ValueForm {
  const nullable = getNullableType(type);
  if (isListType(nullable) || nullable === GraphQLFloat) return 'json';
  if (nullable === GraphQLInt || nullable === GraphQLBoolean) return 'digits';
  if (nullable === GraphQLString || nullable === GraphQLID) return 'text';
  return isEnumType(nullable) ? 'word' : 'json';
}

/** Merges selected fields of the same response name, as graphql-js collects them. */
function merged(selected: readonly SelectedField[]): SelectedField[] {
  const byName = new Map<string, SelectedField>();
  for (const field of selected) {
    if (field.skipped) continue;
    const name = field.path.at(-1) as string;
    const earlier = byName.get(name);
    byName.set(name, earlier ? { ...earlier, fields: [...earlier.fields, ...field.fields] } : field);
  }
  return [...byName.values()];
}

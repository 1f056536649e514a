import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLObjectType,
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
import type { AnyComputed } from './computed.ts';
import type { ListRequest } from './connection.ts';
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
  computed: AnyComputed | undefined;
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
  | { kind: 'list'; read: Read; fields: readonly ResultField[] }
  /** An object without its own row: the node of an edge, and the position of a page. */
  | { kind: 'part'; fields: readonly ResultField[] }
  /** A page, whose rows and the additional row are read once for all of its fields; those below belong to it. */
  | { kind: 'page'; read: Read; request: ListRequest<unknown, string>; fields: readonly ResultField[] }
  | { kind: 'items'; fields: readonly ResultField[] }
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
  context: Pick<Context, 'viewer' | 'day'>,
  schema: GraphQLSchema,
): readonly ResultField[] | undefined {
  try {
    return new Planner(context, schema).fieldsOf(
      selected,
      schema.getQueryType() as GraphQLObjectType,
      undefined,
    );
  } catch {
    // The resolver of the field reports the error.
    return undefined;
  }
}

/** The types of pages and edges, whose fields follow from the type of their node. */
const isPartOfConnection = /(Connection|Edge|^PageInfo)$/;

class Planner {
  readonly #context: Pick<Context, 'viewer' | 'day'>;
  readonly #schema: GraphQLSchema;
  /** The reads by their relation, so that two fields of one row share one. */
  readonly #reads = new Map<Read | undefined, Map<AnyDefinition, Map<string, Read>>>();

  constructor(context: Pick<Context, 'viewer' | 'day'>, schema: GraphQLSchema) {
    this.#context = context;
    this.#schema = schema;
  }

  /** The selected fields of an object from a read's row. */
  fieldsOf(
    selected: readonly SelectedField[],
    objectType: GraphQLOutputType,
    above: Read | undefined,
  ): ResultField[] {
    const type = getNamedType(objectType);
    if (!isObjectType(type)) throw new NotDeclared();
    /** The values that are the same in all rows. */
    const known: object = above?.relation.known?.(above.params) ?? {};
    return eachOf(selected, type, ({ field, arguments: values, fields }) => {
      // For a field of an interface, the field of the object's type counts.
      const own = type.getFields()[field.name];
      const declared = own && planOfField(own);
      if (!own || !declared || isPartOfConnection.test(type.name)) throw new NotDeclared();
      const info = { fieldName: own.name, parentType: type } as unknown as GraphQLResolveInfo;
      return this.#result(declared(values, { ...this.#context, known }, info), own.type, fields, above);
    });
  }

  #result(
    plan: FieldPlan,
    type: GraphQLOutputType,
    selected: readonly SelectedField[],
    above: Read | undefined,
  ): WithoutName<ResultField> {
    switch (plan.kind) {
      case 'column':
        return valueIn(given(above), [plan.column], type);
      case 'computed':
        return valueIn(given(above), plan.columns, type, plan.computed);
      case 'value':
        return valueIn(this.#read(plan.relation, plan.params, plan.by, above), [plan.column], type);
      case 'one': {
        const read = this.#read(plan.relation, plan.params, plan.by, above);
        const fields = this.fieldsOf(selected, type, read);
        return { kind: 'row', read, fields, isNullable: !isNonNullType(type) };
      }
      case 'many':
        return this.#list(this.#read(plan.relation, plan.params, plan.by, above), selected, type);
      case 'items':
        return this.#list(this.#read(plan.items, undefined, { column: plan.column }, above), selected, type);
      case 'part': {
        const fields = eachOf(selected, type, ({ field }) => {
          const column = plan.columns[field.name];
          if (column === undefined) throw new NotDeclared();
          return valueIn(given(above), [column], field.type);
        });
        return { kind: 'part', fields };
      }
      case 'choice': {
        const choices = plan.choices.map(({ type: name, relation, column }) => {
          const chosen = this.#schema.getType(name) as GraphQLObjectType;
          const read = this.#read(relation, undefined, { column }, above);
          const applying = selected.filter((field) => this.#appliesTo(chosen, field));
          return { read, column, fields: this.fieldsOf(applying, chosen, read) };
        });
        return { kind: 'choice', choices, isNullable: !isNonNullType(type) };
      }
      case 'page':
        return this.#page(plan, selected, type, above);
    }
  }

  /** Reports whether a field is selected of objects of a type: the fragments around it name that, or an abstract type of it. */
  #appliesTo(type: GraphQLObjectType, { conditions }: SelectedField): boolean {
    return conditions.every((name) => {
      const condition = this.#schema.getType(name);
      return condition === type || (isAbstractType(condition) && this.#schema.isSubType(condition, type));
    });
  }

  #list(read: Read, selected: readonly SelectedField[], type: GraphQLOutputType): WithoutName<ResultField> {
    return { kind: 'list', read, fields: this.fieldsOf(selected, type, read) };
  }

  #page(
    plan: FieldPlan & { kind: 'page' },
    selected: readonly SelectedField[],
    pageType: GraphQLOutputType,
    above: Read | undefined,
  ): WithoutName<ResultField> {
    const { connection, by, request } = plan;
    const rows = this.#read(connection.rows.definition, request, by, above);
    const fields = eachOf(selected, pageType, ({ field: { name, type }, fields: inner }) => {
      switch (name) {
        case 'totalCount': {
          const { filter } = request;
          return valueIn(this.#read(connection.count.definition, { filter }, by, above), ['count'], type);
        }
        case 'nodes':
          return { kind: 'items', fields: this.fieldsOf(inner, type, rows) };
        case 'edges':
          return { kind: 'items', fields: this.#edge(inner, type, rows, request.cursorOrder) };
        case 'pageInfo':
          return { kind: 'part', fields: this.#pageInfo(plan, inner, type, above) };
        default:
          throw new NotDeclared();
      }
    });
    return fields.some(needsRows) ? { kind: 'page', read: rows, request, fields } : { kind: 'part', fields };
  }

  #edge(
    selected: readonly SelectedField[],
    edgeType: GraphQLOutputType,
    read: Read,
    cursorOrder: string,
  ): ResultField[] {
    return eachOf(selected, edgeType, ({ field: { name, type }, fields }) =>
      name === 'node'
        ? { kind: 'part', fields: this.fieldsOf(fields, type, read) }
        : valueIn(read, ['cursorValue', 'id'], type, cursorIn(cursorOrder)),
    );
  }

  #pageInfo(
    { connection, by, request }: FieldPlan & { kind: 'page' },
    selected: readonly SelectedField[],
    pageInfoType: GraphQLOutputType,
    above: Read | undefined,
  ): ResultField[] {
    const { backward, after, before } = request.page;
    /** The existence of a row on one side of a cursor from the arguments. */
    const isAny = (side: 'before' | 'after', type: GraphQLOutputType): WithoutName<ResultField> => {
      const of = side === 'before' ? after : before;
      if (of === undefined) return { kind: 'constant', json: 'false' };
      const read = this.#read(connection.existence.definition, { ...request, side, of }, by, above);
      return valueIn(read, ['isAny'], type);
    };
    return eachOf(selected, pageInfoType, ({ field: { name, type } }) => {
      switch (name) {
        case 'hasNextPage':
          return backward ? isAny('after', type) : { kind: 'hasMore' };
        case 'hasPreviousPage':
          return backward ? { kind: 'hasMore' } : isAny('before', type);
        default:
          return { kind: 'cursorAt', end: name === 'startCursor' ? 'first' : 'last' };
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

/** Reports whether a field of a page is computed from the page's rows: its total count is not, nor is each part of its position. */
const needsRows = (field: ResultField): boolean =>
  field.kind === 'part'
    ? field.fields.some(needsRows)
    : field.kind === 'items' || field.kind === 'hasMore' || field.kind === 'cursorAt';

type WithoutName<Field> = Field extends unknown ? Omit<Field, 'name'> : never;

/** Returns the read of a row; the root has none. */
function given(above: Read | undefined): Read {
  if (above === undefined) throw new NotDeclared();
  return above;
}

function valueIn(
  read: Read,
  columns: readonly string[],
  type: GraphQLOutputType,
  computed?: Source['computed'],
): WithoutName<ResultField> {
  if (!isLeafType(getNamedType(type))) throw new NotDeclared();
  const source = { read, columns, computed };
  return { kind: 'value', source, form: formOf(type), isNullable: !isNonNullType(type) };
}

function formOf(type: GraphQLOutputType): ValueForm {
  const nullable = getNullableType(type);
  if (isListType(nullable) || nullable === GraphQLFloat) return 'json';
  if (nullable === GraphQLInt || nullable === GraphQLBoolean) return 'digits';
  if (nullable === GraphQLString || nullable === GraphQLID) return 'text';
  return isEnumType(nullable) ? 'word' : 'json';
}

/** The selected fields of an object, each with its response name; `make` plans all but the name of the type. */
const eachOf = (
  selected: readonly SelectedField[],
  type: GraphQLOutputType,
  make: (field: SelectedField) => WithoutName<ResultField>,
): ResultField[] =>
  merged(selected).map((each) => ({
    name: each.path.at(-1) as string,
    ...(each.field === TypeNameMetaFieldDef
      ? { kind: 'constant', json: JSON.stringify(getNamedType(type).name) }
      : make(each)),
  }));

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

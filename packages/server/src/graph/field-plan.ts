import type { Day } from '../shared/dates.ts';
import type { AnyComputed, Computed } from './computed.ts';
import type { AnyConnection, Connection, ListRequest } from './connection.ts';
import type { Viewer } from './context.ts';
import type { AnyDefinition, Many, One } from './relation.ts';

/** The source of the id of a relation: a column of the row, or a value known before anything is read. */
export type IdSource = { column: string } | { id: number | string };

/** The derivation of a field from its row, known without any value of the row. */
export type FieldPlan =
  | { kind: 'column'; column: string }
  | { kind: 'computed'; computed: AnyComputed; columns: readonly string[] }
  /** A column of the one row of a relation. */
  | { kind: 'value'; relation: AnyDefinition; by: IdSource; params: unknown; column: string }
  | { kind: 'one' | 'many'; relation: AnyDefinition; by: IdSource; params: unknown }
  /** An object of one of several types: that of the first choice whose column has an id. */
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'page'; connection: AnyConnection; by: IdSource; request: ListRequest<unknown, string> }
  /** An object whose fields are columns of the same row. */
  | { kind: 'part'; columns: Readonly<Record<string, string>> }
  /** The objects in a JSON column of the row itself. */
  | { kind: 'items'; column: string; items: AnyDefinition };

/** One type of the objects that a field of a union leads to, and the relation and column by which it is read. */
interface Choice {
  type: string;
  relation: AnyDefinition;
  column: string;
}

/** The facts that a declaration gets: those of the request, and none of any row. */
export interface RequestFacts<Row = object> {
  viewer: Viewer;
  /** The day of every field without `asOf`. */
  day: Day;
  /** Values that are the same in all rows of the list, from its parameters: see `known` of relations. */
  known: Partial<Row>;
}

/** The columns of a row that have the type of an id. */
type IdColumn<Row, Id> = {
  [Name in keyof Row]-?: Exclude<Row[Name], null | undefined> extends Id ? Name : never;
}[keyof Row] &
  string;

/** The columns of a row that have these types. */
type Columns<Row, Values extends unknown[]> = {
  [Place in keyof Values]: {
    [Name in keyof Row]-?: Exclude<Row[Name], undefined> extends Values[Place] ? Name : never;
  }[keyof Row] &
    string;
};

type Given<Params> = Params extends undefined ? [] : [Params];

/**
 * Declares fields of rows of a type, each by its columns: names of missing columns do not compile.
 *
 * @example
 * const position = fieldsOf<PositionRow>();
 * position.one(memberById, 'memberId');
 * position.value(isHeadOfAgency, 'id', 'isHead', { asOf: bind(day) });
 */
export const fieldsOf = <Row>() => ({
  column: (column: keyof Row & string): FieldPlan => ({ kind: 'column', column }),

  /** A value that a function computes from named columns, and an SQL expression likewise. */
  computed: <Values extends unknown[], Value>(
    computed: Computed<Values, Value>,
    ...columns: Columns<Row, Values>
  ): FieldPlan => ({
    kind: 'computed',
    computed: computed as unknown as AnyComputed,
    columns: columns as unknown as string[],
  }),

  /** A column of the one row of a relation; null where there is no row. */
  value: <Id, Target, Params = undefined>(
    relation: One<Id, Target, Params>,
    column: IdColumn<Row, Id>,
    field: keyof Target & string,
    ...[params]: Given<Params>
  ): FieldPlan => ({ kind: 'value', relation: relation.definition, by: { column }, params, column: field }),

  /** The one row of a relation; null where there is none, or the id is null. */
  one: <Id, Target, Params = undefined>(
    relation: One<Id, Target, Params>,
    column: IdColumn<Row, Id>,
    ...[params]: Given<Params>
  ): FieldPlan => ({ kind: 'one', relation: relation.definition, by: { column }, params }),

  /**
   * The one object of a union: of the first type whose column is not null, each with its relation and column.
   *
   * @example
   * commendation.choice({ Member: [memberById, 'memberId'], Organization: [organizationById, 'organizationId'] });
   */
  choice: (
    choices: Readonly<
      Record<string, readonly [relation: One<number, object, undefined>, column: IdColumn<Row, number>]>
    >,
  ): FieldPlan => ({
    kind: 'choice',
    choices: Object.entries(choices).map(([type, [relation, column]]) => ({
      type,
      relation: relation.definition,
      column,
    })),
  }),

  /** The rows of a relation. */
  many: <Id, Target, Params = undefined>(
    relation: Many<Id, Target, Params>,
    column: IdColumn<Row, Id>,
    ...[params]: Given<Params>
  ): FieldPlan => ({ kind: 'many', relation: relation.definition, by: { column }, params }),

  /** A page of a connection. */
  page: <Target extends { id: number }, Filter, Order extends string>(
    connection: Connection<Target, Filter, Order>,
    column: IdColumn<Row, number>,
    request: ListRequest<Filter, Order>,
  ): FieldPlan => ({ kind: 'page', connection, by: { column }, request }),

  /** An object whose fields are columns of the same row, by the names of the fields. */
  part: (columns: Readonly<Record<string, keyof Row & string>>): FieldPlan => ({ kind: 'part', columns }),

  /** The objects in a JSON column of the row, as `defineItems` reads them in SQL. */
  items: (column: keyof Row & string, items: AnyDefinition): FieldPlan => ({ kind: 'items', column, items }),
});

/** Declares fields of the root, whose ids are known before anything is read. */
export const fieldsOfRoot = {
  one: <Id extends number | string, Target, Params = undefined>(
    relation: One<Id, Target, Params>,
    id: Id,
    ...[params]: Given<Params>
  ): FieldPlan => ({ kind: 'one', relation: relation.definition, by: { id }, params }),

  /** A page of a list that has no parent. */
  page: <Target extends { id: number }, Filter, Order extends string>(
    connection: Connection<Target, Filter, Order>,
    request: ListRequest<Filter, Order>,
  ): FieldPlan => ({ kind: 'page', connection, by: { id: 0 }, request }),
};

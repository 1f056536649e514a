import { type Expression, type SqlBool, sql } from 'kysely';
import { Field } from 'type-graphql';
import type { Bound } from '../database/bound.ts';
import type { ReadDatabase } from '../database/tables.ts';
import type { Day } from '../shared/dates.ts';
import { searchWords } from '../shared/text.ts';
import { RequestError } from './request-error.ts';

type ArgumentPath = readonly (string | number)[];

/** The rows that a condition is about: the day that the list describes, and whether the caller may see all of them. */
export interface FilteredOn {
  db: ReadDatabase;
  asOf: Bound<Day>;
  /** True where the caller's scope for these rows is restricted to some subtrees. */
  isScoped: boolean;
  /** True where the row `stay` beside a member has the cell and the status on the day. */
  hasStay?: boolean;
}

/** One field of a filter. */
export interface FilterField<Value, Params> {
  /** The type of the field, as type-graphql names it. */
  type: () => unknown;
  description: string;
  /** Reads the value, with everything bound that SQL only compares. @throws RequestError where it is invalid */
  read: (value: Value, path: ArgumentPath) => Params;
  /** The condition on a row of the list. */
  condition: (params: Params, on: FilteredOn) => Expression<SqlBool>;
}

/** A filter as it was read: the parameters of each field, and the filters that it combines. */
export interface FilterParams {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly and: readonly FilterParams[];
  readonly or?: readonly FilterParams[] | undefined;
  readonly not?: FilterParams | undefined;
}

/** A filter of which a row must match every field; `and`, `or` and `not` combine filters of the same type. */
export interface Combinable<Filter> {
  and?: Filter[] | null;
  or?: Filter[] | null;
  not?: Filter | null;
}

/** The most levels of filters within each other, and the most fields in all of them. */
const deepest = 5;
const mostFields = 50;

const combining = new Set(['and', 'or', 'not']);

/** Each word of a search is looked for in each row. */
const conditionsOf = (name: string, value: unknown): number =>
  name === 'search' && typeof value === 'string' ? Math.max(1, searchWords(value).length) : 1;

/** The number of conditions that a filter compares rows with, at all levels: one for each field, and for each word of a search. */
export const fieldsIn = (filter: unknown): number => {
  if (Array.isArray(filter)) return filter.reduce((sum: number, each) => sum + fieldsIn(each), 0);
  return Object.entries(filter ?? {}).reduce((sum, [name, value]) => {
    if (value == null) return sum;
    return sum + (combining.has(name) ? fieldsIn(value) : conditionsOf(name, value));
  }, 0);
};

/**
 * The fields of a filter type. Each feature adds fields about its own records, so that a filter names what is related
 * to a row as the row's fields do; all conditions read within the caller's scope.
 *
 * @example
 * memberFilter.add('position', { type: () => PositionFilter, description: '…', read: …, condition: … });
 */
export class FilterDefinition<Filter extends object> {
  // biome-ignore lint/suspicious/noExplicitAny: the types hold within each field
  readonly #fields = new Map<string, FilterField<any, any>>();

  /** `type` is the input class, which declares `and`, `or` and `not` itself. */
  constructor(private readonly type: new () => Filter) {}

  add<Value, Params>(name: string, field: FilterField<Value, Params>): void {
    const { type, description } = field;
    Field(type as never, { nullable: true, description })(this.type.prototype as object, name);
    this.#fields.set(name, field);
  }

  /** Reads a filter; undefined without one. @throws RequestError where it is too large, or a field is invalid */
  read(filter: Combinable<Filter> | undefined | null, path: ArgumentPath): FilterParams | undefined {
    if (filter == null) return undefined;
    const count = fieldsIn(filter);
    if (count > mostFields) throw new RequestError('FILTER_TOO_LARGE', { count, maximum: mostFields }, path);
    return this.#read(filter, path, 1);
  }

  #read(filter: Combinable<Filter>, path: ArgumentPath, level: number): FilterParams {
    if (level > deepest) throw new RequestError('FILTER_TOO_DEEP', { maximum: deepest }, path);
    const { and, or, not, ...values } = filter;
    const each = (filters: readonly Filter[], name: string) =>
      filters.map((inner, place) => this.#read(inner, [...path, name, place], level + 1));
    return {
      fields: Object.fromEntries(
        Object.entries(values)
          .filter(([, value]) => value != null)
          .map(([name, value]) => [name, this.#field(name).read(value, [...path, name])]),
      ),
      and: each(and ?? [], 'and'),
      or: or == null ? undefined : each(or, 'or'),
      not: not == null ? undefined : this.#read(not, [...path, 'not'], level + 1),
    };
  }

  /** The condition that a row matches a filter: `and: []` holds of every row, `or: []` of none. */
  condition(filter: FilterParams, on: FilteredOn): Expression<SqlBool> {
    const each = (filters: readonly FilterParams[]) => filters.map((inner) => this.condition(inner, on));
    const own = Object.entries(filter.fields).map(([name, params]) =>
      this.#field(name).condition(params, on),
    );
    const all = [...own, ...each(filter.and)];
    if (filter.or) all.push(joined(each(filter.or), 'or'));
    if (filter.not) all.push(sql<SqlBool>`(${this.condition(filter.not, on)}) is not true`);
    return joined(all, 'and');
  }

  #field(name: string) {
    const field = this.#fields.get(name);
    if (field === undefined)
      throw new Error(`The filter has no field "${name}": add it where it is declared.`);
    return field;
  }
}

const joined = (conditions: readonly Expression<SqlBool>[], by: 'and' | 'or'): Expression<SqlBool> =>
  conditions.length === 0
    ? sql<SqlBool>`${sql.lit(by === 'and')}`
    : sql<SqlBool>`(${sql.join(conditions, sql.raw(` ${by} `))})`;

/** Reports whether some filter of those combined has a field whose parameters fulfil a condition. */
export const isAnyField = (
  filter: FilterParams | undefined,
  name: string,
  fulfils: (params: unknown) => boolean,
): boolean =>
  filter !== undefined &&
  ((name in filter.fields && fulfils(filter.fields[name])) ||
    [...filter.and, ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].some((inner) =>
      isAnyField(inner, name, fulfils),
    ));

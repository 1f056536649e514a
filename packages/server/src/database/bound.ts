import { CompiledQuery } from 'kysely';

/** A value that SQL only compares: it is a parameter of its statement, whose text is the same for all such values. */
export class Bound<Value> {
  constructor(readonly value: Value) {}
}

/** A value to bind, or one that may vary with the text of its statement. */
export type Bindable<Value> = Value | Bound<Value>;

/**
 * Marks a parameter of a relation as a value that SQL only compares.
 *
 * @example
 * organization.one(secretaryOf, 'id', { asOf: bind('2020-12-31') });
 */
export const bind = <Value>(value: Value): Bound<Value> => new Bound(value);

/** The text of a value, as PostgreSQL reads values of any type. */
export class TextOf {
  constructor(readonly value: unknown) {}
}

const itemText = (item: unknown) => (item == null ? 'null' : `"${String(item).replace(/["\\]/g, '\\$&')}"`);
const asText = (value: unknown): string | null => {
  if (value == null) return null;
  return Array.isArray(value) ? `{${value.map(itemText)}}` : String(value);
};

/** Parameters as text, for the shape of a statement: what is bound is left out, and added to `bound`. */
export const shapeOf = (parameters: unknown, bound: Bound<unknown>[]): string =>
  JSON.stringify(parameters, (_, value) => {
    if (!(value instanceof Bound)) return value;
    bound.push(value);
    return '?';
  }) ?? '';

/** A compiled statement without its bound values: where each goes, by its place among those of the shape. */
export class StatementTemplate {
  readonly #sql: string;
  readonly #parameters: readonly unknown[];
  readonly #places: readonly (readonly [parameter: number, bound: number])[];
  /** The parameters that are sent as text. */
  readonly #texts: readonly number[];

  /** @throws Error where the statement has a bound value that its shape does not know */
  constructor({ sql, parameters }: CompiledQuery, bound: readonly Bound<unknown>[]) {
    this.#sql = sql;
    this.#texts = parameters.flatMap((parameter, place) => (parameter instanceof TextOf ? [place] : []));
    this.#parameters = parameters.map((parameter) =>
      parameter instanceof TextOf ? parameter.value : parameter,
    );
    this.#places = this.#parameters.flatMap((parameter, place) => {
      if (!(parameter instanceof Bound)) return [];
      const index = bound.indexOf(parameter);
      if (index < 0) throw new Error('A relation binds a value that is none of its parameters.');
      return [[place, index] as const];
    });
  }

  /** The statement with other values of the same shape. */
  fill(bound: readonly Bound<unknown>[]): CompiledQuery {
    const parameters = [...this.#parameters];
    for (const [place, index] of this.#places) parameters[place] = bound[index]?.value;
    for (const place of this.#texts) parameters[place] = asText(parameters[place]);
    return CompiledQuery.raw(this.#sql, parameters);
  }
}

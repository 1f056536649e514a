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

  /** @throws Error where the statement has a bound value that its shape does not know */
  constructor({ sql, parameters }: CompiledQuery, bound: readonly Bound<unknown>[]) {
    this.#sql = sql;
    this.#parameters = parameters;
    this.#places = parameters.flatMap((parameter, place) => {
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
    return CompiledQuery.raw(this.#sql, parameters);
  }
}

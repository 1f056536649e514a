import type { Insertable } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** A table of the sample. Its type says by which fields a row is written, and what writing a row returns. */
export interface SampleTable<Row extends object = object, Id = unknown> {
  readonly name: string;
  /** Rows get their `id` from 1 on, in the order in which they are written. */
  readonly isNumbered: boolean;
  /** Never set: the property carries the types. */
  readonly types?: { row: Row; id: Id };
}

/** Declares an entity's table whose rows have no id, or each its own. */
export const sampleTable = <Name extends keyof Tables & string>(
  name: Name,
): SampleTable<Insertable<Tables[Name]>, undefined> => ({ name, isNumbered: false });

/** Declares an entity's table whose rows are numbered as they are written. */
export const numberedTable = <Name extends keyof Tables & string>(
  name: Name,
): SampleTable<Omit<Insertable<Tables[Name]>, 'id'>, number> => ({ name, isNumbered: true });

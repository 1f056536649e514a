import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Represents the column `id` where rows are numbered from 1 in the order in which they are written. */
const numberedId = 'numbered id';
type NumberedId = typeof numberedId;

/** A table of the sample. Its type says by which fields a row is written, and what writing the row gives. */
export interface SampleTable<Row extends object = object, Id = unknown> {
  readonly name: string;
  /** In the order in which they are written. */
  readonly columns: readonly string[];
  readonly isNumbered: boolean;
  /** Never set: the property carries the types. */
  readonly types?: { row: Row; id: Id };
}

type Column<Table> = keyof Table & string;

/** The columns of which a database requires a value: they have no default and are not nullable. */
type RequiredColumn<Table> = {
  [Name in Column<Table>]: undefined extends Insertable<Table>[Name & keyof Insertable<Table>] ? never : Name;
}[Column<Table>];

type Missing<Table, Listed> = Exclude<
  RequiredColumn<Table>,
  Listed | (NumberedId extends Listed ? 'id' : never)
>;

/** A list of columns; where a required one is missing, a type that no list has and that names the column. */
type Columns<Table, Listed> = readonly Listed[] &
  ([Missing<Table, Listed>] extends [never] ? unknown : { missingColumn: Missing<Table, Listed> });

type NullableColumn<Row> = { [Name in keyof Row]: null extends Row[Name] ? Name : never }[keyof Row];

/** The fields of a row: all columns that are listed; those that are nullable may be left out. */
type Fields<Row, Listed> = Pick<Row, Exclude<keyof Row & Listed, NullableColumn<Row>>> &
  Partial<Pick<Row, NullableColumn<Row> & Listed>>;

type TableOf<Table, Listed> = SampleTable<
  Fields<Selectable<Table>, Listed>,
  NumberedId extends Listed ? number : undefined
>;

/**
 * Declares the columns that the sample fills of an entity's table. They are checked against the entity: a column
 * that is misspelt, or that is required and missing, does not compile. Where the list begins with `numbered id`,
 * rows are numbered as they are written; where it has `id`, each row gives its own.
 *
 * @example
 * const heads = sampleTable('agency_head', ['numbered id', 'agency_id', 'member_id', 'valid_from', 'valid_to']);
 */
export const sampleTable = <
  Name extends keyof Tables & string,
  Listed extends Column<Tables[Name]> | NumberedId,
>(
  name: Name,
  columns: Columns<Tables[Name], Listed>,
): TableOf<Tables[Name], Listed> => declare(name, columns);

/**
 * Declares a table as `sampleTable` does, by a type of its own: where the table has columns that the entity has not.
 *
 * @example
 * const members = sampleTableOf<Tables['member'] & { last_cell_id: number | null }>()('member', ['id', …]);
 */
export const sampleTableOf =
  <Table>() =>
  <Listed extends Column<Table> | NumberedId>(
    name: string,
    columns: Columns<Table, Listed>,
  ): TableOf<Table, Listed> =>
    declare(name, columns);

const declare = (name: string, columns: readonly string[]) => ({
  name,
  columns: columns.map((column) => (column === numberedId ? 'id' : column)),
  isNumbered: columns.includes(numberedId),
});

import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { fold, matchWords } from '../../fold.ts';
import { cellText, type Wording } from '../rows/cell-text.ts';
import { readCell } from '../rows/columns.ts';
import { compareValues, sortKey } from '../rows/compare.ts';
import type { ResultTable } from '../rows/result-table.ts';
import type { Row } from '../rows/row-lists.ts';

const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

/** The id of the column that has the text of all columns, for the search over whole rows; it is not shown. */
export const wholeRow = 'row';

/** Sorts and filters the rows of a result, with TanStack Table. */
export function useResultTable(result: ResultTable, wording: Wording) {
  const definitions = useMemo(() => {
    const texts = (row: Row) =>
      result.columns.map((column) => cellText(column, readCell(row, column), wording));
    const columns = result.columns.map(
      (column): ColumnDef<Features, Row> => ({
        id: column.id,
        accessorFn: (row) => sortKey(column, readCell(row, column)),
        sortFn: (left, right, id) => compareValues(column, left.getValue(id), right.getValue(id)),
        sortUndefined: 'last',
        sortDescFirst: false,
        filterFn: matching((row) => cellText(column, readCell(row.original, column), wording)),
      }),
    );
    const row: ColumnDef<Features, Row> = {
      id: wholeRow,
      accessorFn: (row) => fold(texts(row).join(' ')),
      filterFn: matching((row) => String(row.getValue(wholeRow))),
    };
    return [...columns, row];
  }, [result, wording]);
  return useTable({ features, columns: definitions, data: result.rows });
}

/** Builds a filter of rows by the words of a search, with or without accents. */
function matching(text: (row: TableRow<Features, Row>) => string) {
  let search = '';
  let matches = matchWords(search);
  return (row: TableRow<Features, Row>, _id: string, value: unknown) => {
    if (search !== String(value)) {
      search = String(value);
      matches = matchWords(search);
    }
    return matches(fold(text(row)));
  };
}

import { useEffect, useMemo, useState } from 'react';
import { useText } from '../../language.tsx';
import { numberText, type Wording } from '../rows/cell-text.ts';
import type { ResultTable } from '../rows/result-table.ts';
import type { Row } from '../rows/row-lists.ts';
import { ResultRows } from './result-rows.tsx';
import { type Filter, TableFilter } from './table-filter.tsx';
import { useResultTable, wholeRow } from './use-result-table.ts';

/** A result as a table that is sorted and filtered; the rows as they are shown are passed on for the export. */
export function TableView({
  isHidden,
  result,
  wording,
  onShow,
}: {
  /** A hidden table keeps its filter and its order for the moment at which it is shown again. */
  isHidden: boolean;
  result: ResultTable;
  wording: Wording;
  onShow: (result: ResultTable, rows: readonly Row[]) => void;
}) {
  const text = useText();
  const table = useResultTable(result, wording);
  const [filter, setFilter] = useState<Filter>({ id: wholeRow, value: '' });
  const model = table.getRowModel();
  const rows = useMemo(() => model.rows.map(({ original }) => original), [model]);

  useEffect(() => onShow(result, rows), [result, rows, onShow]);

  function search(next: Filter) {
    setFilter(next);
    table.setColumnFilters(next.value.trim() === '' ? [] : [next]);
  }

  const count = (rows: number) => numberText(rows, wording.language);
  return (
    <div className="table-view" hidden={isHidden}>
      <div className="table-tools">
        <TableFilter columns={result.columns} filter={filter} onChange={search} />
        <p role="status">
          {rows.length === result.rows.length
            ? text(
                `${count(result.rows.length)} dòng`,
                `${count(result.rows.length)} ${result.rows.length === 1 ? 'row' : 'rows'}`,
              )
            : text(
                `${count(rows.length)} trong ${count(result.rows.length)} dòng`,
                `${count(rows.length)} of ${count(result.rows.length)} ${result.rows.length === 1 ? 'row' : 'rows'}`,
              )}
        </p>
      </div>
      <ResultRows
        isHidden={isHidden}
        result={result}
        rows={rows}
        wording={wording}
        directionOf={(id) => table.getColumn(id)?.getIsSorted() || 'none'}
        onSort={(id) => table.getColumn(id)?.toggleSorting()}
      />
    </div>
  );
}

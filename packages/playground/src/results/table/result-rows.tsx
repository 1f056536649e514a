import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useText } from '../../language.tsx';
import type { Wording } from '../rows/cell-text.ts';
import type { ResultTable } from '../rows/result-table.ts';
import type { Row } from '../rows/row-lists.ts';
import { ColumnHeader, type Direction } from './column-header.tsx';
import { columnWidth } from './column-width.ts';
import { TableCell } from './table-cell.tsx';
import { TotalRow } from './total-row.tsx';

/** The height of a row with one line of text. */
const rowHeight = 31;

/** The rows of a table under their headers, and their totals; only the rows in sight are in the page. */
export function ResultRows({
  isHidden,
  result: { columns, rows: allRows },
  rows,
  wording,
  directionOf,
  onSort,
}: {
  isHidden: boolean;
  result: ResultTable;
  /** The rows that the filter leaves, in their order. */
  rows: readonly Row[];
  wording: Wording;
  directionOf: (columnId: string) => Direction;
  onSort: (columnId: string) => void;
}) {
  const text = useText();
  const frame = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // Hidden rows would be measured as having no height.
    enabled: !isHidden,
  });
  const widths = useMemo(
    () => columns.map((column) => columnWidth(column, allRows, wording)),
    [columns, allRows, wording],
  );
  const visible = virtualizer.getVirtualItems();
  const [before, after] = [visible[0]?.start ?? 0, virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0)];

  return (
    <section
      ref={frame}
      className="table-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={text('Bảng kết quả', 'Result table')}
    >
      <table aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ id }, index) => (
            <col key={id} style={{ width: `${widths[index]}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHeader
                key={column.id}
                column={column}
                direction={directionOf(column.id)}
                onSort={() => onSort(column.id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {visible.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <tr key={key} ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
                  {columns.map((column) => (
                    <TableCell key={column.id} column={column} row={row} wording={wording} />
                  ))}
                </tr>
              )
            );
          })}
          <Spacer height={after} />
        </tbody>
        <TotalRow columns={columns} rows={rows} />
      </table>
    </section>
  );
}

/** Takes the room of the rows that are out of sight. */
const Spacer = ({ height }: { height: number }) =>
  height > 0 && (
    <tr>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

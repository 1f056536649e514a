import { useMemo } from 'react';
import { useLanguage } from '../../language.tsx';
import { numberText } from '../rows/cell-text.ts';
import type { Column } from '../rows/columns.ts';
import type { Row } from '../rows/row-lists.ts';
import { totalOf } from '../rows/totals.ts';

/** The sums of the columns of numbers, at the foot of a table; none where there is no such column. */
export function TotalRow({ columns, rows }: { columns: readonly Column[]; rows: readonly Row[] }) {
  const { text, language } = useLanguage();
  const totals = useMemo(() => columns.map((column) => totalOf(column, rows)), [columns, rows]);
  if (totals.every((total) => total === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map(({ id }, index) => {
          const total = totals[index];
          return total === undefined ? (
            <td key={id}>{index === 0 && text('Tổng', 'Total')}</td>
          ) : (
            <td key={id} className="number">
              {numberText(total, language)}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

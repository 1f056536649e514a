import { cellText, labelOf, type Wording } from '../rows/cell-text.ts';
import { type Column, isNumeric, readCell } from '../rows/columns.ts';
import type { Row } from '../rows/row-lists.ts';

/** A cell of a table; an enum's value is its label with the code beside it. */
export function TableCell({ column, row, wording }: { column: Column; row: Row; wording: Wording }) {
  const value = readCell(row, column);
  const text = cellText(column, value, wording);
  const label = labelOf(column, value, wording);
  if (label !== undefined) {
    return (
      <td>
        {label} <small>{String(value)}</small>
      </td>
    );
  }
  if (column.kind === 'list') {
    return (
      <td title={text}>
        <div className="inner">{text}</div>
      </td>
    );
  }
  return <td className={isNumeric(column) ? 'number' : undefined}>{text}</td>;
}

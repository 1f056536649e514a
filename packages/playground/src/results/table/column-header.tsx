import { descriptionIn } from '../../description.ts';
import { useLanguage } from '../../language.tsx';
import { type Column, isNumeric } from '../rows/columns.ts';

/** The order of a column's values, if the rows are sorted by it. */
export type Direction = 'asc' | 'desc' | 'none';

const ariaSort = { asc: 'ascending', desc: 'descending', none: 'none' } as const;

/** Triangles that need no font: up where the values rise. */
const arrows = { asc: 'M0 6h10L5 0z', desc: 'M0 0h10L5 6z' };

/** The header of a column, which sorts the rows by it. */
export function ColumnHeader({
  column,
  direction,
  onSort,
}: {
  column: Column;
  direction: Direction;
  onSort: () => void;
}) {
  const { language, text } = useLanguage();
  return (
    <th scope="col" className={isNumeric(column) ? 'number' : undefined} aria-sort={ariaSort[direction]}>
      <button
        type="button"
        onClick={onSort}
        title={`${column.name}: ${descriptionIn(language, column.description)} ${text('Bấm để xếp thứ tự.', 'Press to sort.')}`}
      >
        {column.title}{' '}
        {direction !== 'none' && (
          <svg viewBox="0 0 10 6" width="10" height="6" fill="currentColor" aria-hidden="true">
            <path d={arrows[direction]} />
          </svg>
        )}
      </button>
    </th>
  );
}

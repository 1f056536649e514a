import { type Column, readCell } from './columns.ts';
import type { Row } from './row-lists.ts';

/** The most rows inside a cell that become columns of their own. */
const most = 3;

/**
 * Turns lists that are equally long in all rows into columns, so that rows are sorted by them: one object, as the figures
 * of one year, or a few texts, as the two values (sex, age) by which members are counted. Each place of the list has its
 * own columns.
 */
export function spreadLists(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.flatMap((column) => {
    const length = column.kind === 'list' ? commonLength(column, rows) : 0;
    const isPlain = length === 1 ? isNoList : isText;
    if (length === 0 || !column.columns.every(isPlain)) return [column];
    return Array.from({ length }, (_, place) =>
      column.columns.map((inner) => ({
        ...inner,
        id: `${column.id}.${place}.${inner.id}`,
        level: column.level,
        path: [...column.path, String(place), ...inner.path],
        name: length === 1 ? `${column.name}.${inner.name}` : `${column.name}.${place + 1}.${inner.name}`,
      })),
    ).flat();
  });
}

const isNoList = ({ kind }: Column) => kind !== 'list';

const isText = ({ kind }: Column) => kind === 'text' || kind === 'enum';

/** Returns the length that a list has in all rows; 0 where it differs, or is too long for columns. */
function commonLength(column: Column, rows: readonly Row[]): number {
  const lengths = new Set(
    rows.map((row) => {
      const list = readCell(row, column);
      return Array.isArray(list) ? list.length : 0;
    }),
  );
  const [length = 0] = lengths;
  return lengths.size === 1 && length <= most && rows.length > 1 ? length : 0;
}

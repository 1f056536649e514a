import type { Wording } from '../rows/cell-text.ts';
import { withTitles } from '../rows/column-title.ts';
import { type Column, readCell } from '../rows/columns.ts';
import type { ResultTable } from '../rows/result-table.ts';

/** A number that a chart shows: of a column, or the number of rows. */
export type Measure = Column | 'rows';

/** The most series that can be distinguished by their colours. */
const mostSeries = 10;

/** The most categories of one chart. */
const mostCategories = 80;

/** Leaves of each text that a table has in both languages the one in the language of the page. */
export function inOneLanguage(result: ResultTable, wording: Wording): ResultTable {
  const { columns } = result;
  const other = wording.language === 'vi' ? 'en' : 'vi';
  const twinOf = ({ id }: Column) => id.replace(/[^.]+$/, wording.language);
  const ids = new Set(columns.map(({ id }) => id));
  const isTwin = (column: Column) => column.path.at(-1) === other && ids.has(twinOf(column));
  if (!columns.some(isTwin)) return result;
  return {
    ...result,
    columns: withTitles(
      columns.filter((column) => !isTwin(column)),
      wording,
    ),
  };
}

/**
 * Finds the columns along which a table can be drawn, the best first: years, days or categories beside numbers, or such
 * as several rows share. None where the table has no series: one bar alone compares nothing.
 */
export function findAlongs(result: ResultTable): Column[] {
  const { rows } = result;
  const hasNumbers = ofKinds(result, 'number', 'rate').length > 0;
  const isCategory = (column: Column) => {
    const count = distinct(result, column);
    return count > 0 && count <= mostCategories && (hasNumbers || count < rows.length);
  };
  const isVaried = (column: Column) => distinct(result, column) > 1;
  const enums = ofKinds(result, 'enum');
  const names = hasNumbers ? ofKinds(result, 'text', 'person') : [];
  // The grades of each organization are drawn along the organizations.
  const isDivided = ({ level }: Column) => enums.some((inner) => inner.level > level);
  const [outer, inner] = [names.filter(isDivided), names.filter((name) => !isDivided(name))];
  return [
    ...ofKinds(result, 'year'),
    ...(hasNumbers ? [...ofKinds(result, 'quarter'), ...ofKinds(result, 'date')] : []),
    ...outer.filter(isVaried),
    ...enums.filter(isVaried),
    ...inner,
    ...[...outer, ...enums].filter((column) => !isVaried(column)),
  ]
    .filter(isCategory)
    .filter((column) => isVaried(column) || findSplits(result, column).length > 0);
}

/** Finds the columns whose values can be series of their own, as the grades of each year; the best first. */
export function findSplits(result: ResultTable, along: Column): Column[] {
  if (!isRepeated(result, along)) return [];
  const isSplit = (column: Column) => {
    const count = distinct(result, column);
    return column !== along && count > 1 && count <= mostSeries && divides(result, along, column);
  };
  // The inner rows are what there are several of.
  return [...ofKinds(result, 'enum'), ...ofKinds(result, 'text', 'person', 'boolean')]
    .filter(isSplit)
    .toSorted((left, right) => right.level - left.level);
}

/** Returns the numbers to choose from: those that are shown together are in one group. */
export function measureGroups(
  result: ResultTable,
  along: Column,
  split: Column | undefined,
): (readonly Measure[])[] {
  // A number of an outer row says nothing of the values into which its inner rows are divided.
  const isOwn = ({ level }: Column) => !split || level >= split.level;
  const [numbers, rates] = [ofKinds(result, 'number').filter(isOwn), ofKinds(result, 'rate').filter(isOwn)];
  const rows: Measure[] = isRepeated(result, along) ? ['rows'] : [];
  const single = [...numbers, ...rows, ...rates];
  const together = [...byScale(result, numbers), rates]
    .filter(({ length }) => !split && length > 1 && length <= mostSeries)
    .toSorted((a, b) => b.length - a.length);
  return [...together, ...single.map((measure) => [measure])];
}

/**
 * Divides columns into those that can share an axis: members admitted in a year cannot be read beside all members. A
 * column that is zero everywhere is left out.
 */
function byScale({ rows }: ResultTable, columns: readonly Column[]): Column[][] {
  const greatest = new Map(
    columns.map((column) => [
      column,
      // All pages of a list may be more than a call takes arguments.
      rows.reduce((most, row) => Math.max(most, Math.abs(Number(readCell(row, column)))), 0),
    ]),
  );
  const all = columns.filter((column) => greatest.get(column) !== 0);
  const limit = Math.max(...greatest.values()) / 10;
  return [true, false].map((isLarge) =>
    all.filter((column) => (greatest.get(column) ?? 0) >= limit === isLarge),
  );
}

/** True where years, or else any places, are divided by the values of an enum, which is what a chart shows best. */
export function isDividedByEnum(result: ResultTable, isYear: boolean): boolean {
  const [along] = findAlongs(result);
  return (
    along !== undefined && (along.kind === 'year' || !isYear) && findSplits(result, along)[0]?.kind === 'enum'
  );
}

/** Returns the columns of some kinds; texts for people, such as names, before others, such as codes. */
const ofKinds = ({ columns }: ResultTable, ...kinds: Column['kind'][]) =>
  columns
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => Number(isLabel(b)) - Number(isLabel(a)));

const isLabel = ({ path }: Column) => ['vi', 'en', 'name', 'fullName'].includes(path.at(-1) ?? '');

/** True where several rows have the same place along the chart, so that their number is of interest. */
const isRepeated = (result: ResultTable, along: Column) => distinct(result, along) < result.rows.length;

/** True where a place along the chart has several values of a column; a code beside each name divides nothing. */
function divides({ rows }: ResultTable, along: Column, column: Column): boolean {
  const found = new Map<string, string>();
  return rows.some((row) => {
    const [place, value] = [keyOf(readCell(row, along)), keyOf(readCell(row, column))];
    if (place === '' || value === '') return false;
    const first = found.get(place) ?? value;
    found.set(place, first);
    return first !== value;
  });
}

/** Counts the values of a column, without the empty. */
function distinct({ rows }: ResultTable, column: Column): number {
  const keys = new Set(rows.map((row) => keyOf(readCell(row, column))));
  keys.delete('');
  return keys.size;
}

/** Returns the key under which equal values of a column meet. */
export const keyOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

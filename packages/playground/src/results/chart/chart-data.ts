import { cellText, labelOf, numberText, type Wording } from '../rows/cell-text.ts';
import { pathTitle } from '../rows/column-title.ts';
import { type Column, readCell } from '../rows/columns.ts';
import { compareValues, sortKey } from '../rows/compare.ts';
import type { ResultTable } from '../rows/result-table.ts';
import type { Row } from '../rows/row-lists.ts';
import { keyOf, type Measure } from './find-series.ts';
import { isRate, measure, measureName } from './measure.ts';

/** A place along a chart or a series of it, with its name for people. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** The numbers of one series, in the order of the places; undefined where there is none. */
interface Series extends Named {
  readonly values: readonly (number | undefined)[];
}

/** The numbers of a chart, with their texts. */
export interface ChartData {
  readonly title: string;
  readonly points: readonly Named[];
  readonly series: readonly Series[];
  /** True where the places are years, quarters or days, which go from left to right. */
  readonly isTime: boolean;
  readonly isStacked: boolean;
  /** True where all numbers are whole, as counts are. */
  readonly isWhole: boolean;
  readonly format: (value: number) => string;
}

/** Computes the numbers of a chart; `isShare` turns the parts of each place into shares of it. */
export function chartData(
  { rows, list }: ResultTable,
  along: Column,
  split: Column | undefined,
  measures: readonly Measure[],
  isShare: boolean,
  wording: Wording,
): ChartData {
  const { language, text } = wording;
  const isTime = ['year', 'quarter', 'date'].includes(along.kind);
  const points = group(rows, along, wording, isTime);
  const isStacked = split !== undefined && measures.every((measure) => !isRate(measure));
  const series = split
    ? group(rows, split, wording, true).map(({ id, name, rows: own }): Series => {
        const among = new Set(own);
        return {
          id,
          name,
          values: points.map((point) =>
            measure(
              measures[0],
              point.rows.filter((row) => among.has(row)),
            ),
          ),
        };
      })
    : measures.map(
        (each): Series => ({
          id: each === 'rows' ? each : each.id,
          name: measureName(each, wording),
          values: points.map((point) => measure(each, point.rows)),
        }),
      );
  const sums = points.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const share = (value: number | undefined, index: number) =>
    value === undefined || !sums[index] ? undefined : value / sums[index];
  const names = split
    ? [`${measureName(measures[0], wording)} / ${split.title}`]
    : series.map(({ name }) => name);
  const isPercent = (isStacked && isShare) || measures.some(isRate);
  return {
    title: text(
      `${names.join(', ')} theo ${along.title} (${pathTitle(list.id, wording)})`,
      `${names.join(', ')} by ${along.title} (${pathTitle(list.id, wording)})`,
    ),
    points: points.map(({ id, name }) => ({ id, name })),
    series:
      isStacked && isShare
        ? series.map(({ values, ...named }) => ({ ...named, values: values.map(share) }))
        : series,
    isTime,
    isStacked,
    isWhole:
      !isPercent && series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0))),
    format: (value) =>
      isPercent
        ? numberText(value, language, { style: 'percent', maximumFractionDigits: 1 })
        : numberText(value, language, { maximumFractionDigits: 2 }),
  };
}

/** Groups rows by a column, in the order of its values or in that of the rows. */
function group(rows: readonly Row[], column: Column, wording: Wording, isSorted: boolean) {
  const groups = new Map<string, { value: unknown; rows: Row[] }>();
  for (const row of rows) {
    const value = readCell(row, column);
    if (value === null || value === undefined) continue;
    const found = groups.get(keyOf(value));
    if (found) found.rows.push(row);
    else groups.set(keyOf(value), { value, rows: [row] });
  }
  const list = [...groups.values()];
  if (isSorted) {
    list.sort((left, right) =>
      compareValues(column, sortKey(column, left.value), sortKey(column, right.value)),
    );
  }
  return list.map(({ value, rows }) => ({
    id: keyOf(value),
    name: labelOf(column, value, wording) ?? cellText(column, value, wording),
    rows,
  }));
}

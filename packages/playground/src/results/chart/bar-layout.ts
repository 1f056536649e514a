import type { ChartData } from './chart-data.ts';

/** A bar of a chart: its place, and its ends on the axis of values. */
export interface BarPlace {
  readonly point: number;
  readonly series: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** The part of the room of its point that it takes, from 0 to 1. */
  readonly offset: number;
  readonly breadth: number;
}

/** Places the bars of a chart: of one point on each other if they are stacked, else side by side. */
export function layoutBars({ points, series, isStacked }: ChartData): BarPlace[] {
  return points.flatMap((_, point) => {
    let end = 0;
    return series.flatMap(({ values }, index): BarPlace[] => {
      const value = values[point];
      if (value === undefined) return [];
      const from = isStacked ? end : 0;
      end = from + value;
      const breadth = isStacked ? 1 : 1 / series.length;
      return [
        { point, series: index, value, from, to: end, offset: isStacked ? 0 : index * breadth, breadth },
      ];
    });
  });
}

/** Returns the ends of the axis of values; zero is always on it, so that lengths can be compared. */
export function valueDomain(data: ChartData): [number, number] {
  const ends = layoutBars(data).map(({ to }) => to);
  const most = Math.max(0, ...ends);
  const least = Math.min(0, ...ends);
  return most === least ? [0, 1] : [least, most];
}

/** Returns the marks of an axis of values, about so many; only whole ones for counts. */
export function valueTicks(
  scale: { ticks(count: number): number[] },
  data: ChartData,
  count: number,
): number[] {
  return scale.ticks(count).filter((value) => !data.isWhole || Number.isInteger(value));
}

import { type Day, forever } from './dates.ts';

/** The days from `validFrom` up to `validTo`, which is excluded. */
export interface Interval {
  validFrom: Day;
  validTo: Day;
}

/** The end of the time that intervals cover without a gap from a day on; undefined where none covers that day. */
export function heldUntil(intervals: readonly Interval[], day: Day): Day | undefined {
  let until: Day | undefined;
  for (const { validFrom, validTo } of intervals.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (validFrom <= (until ?? day) && validTo > (until ?? day)) until = validTo;
  }
  return until;
}

/** The interval that holds on a day. */
export const onDay = <Row extends Interval>(rows: readonly Row[], day: Day): Row | undefined =>
  rows.find(({ validFrom, validTo }) => validFrom <= day && day < validTo);

/** The last recorded day of an interval: its end, or its start while it is open. */
export const lastChangeOf = ({ validFrom, validTo }: Interval): Day =>
  validTo === forever ? validFrom : validTo;

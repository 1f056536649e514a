import { p } from '@mikro-orm/core';
import { datePrecisions, forever } from './dates.ts';

/** The interval `[validFrom, validTo)` in which a row holds; `forever` where no end is known. */
export const validity = {
  validFrom: p.date(),
  validTo: p.date().default(forever),
};

/** How much of the date in the column before it is known. */
export const datePrecision = () => p.enum(datePrecisions).nativeEnumName('date_precision').nullable();

import { p, Type } from '@mikro-orm/core';
import { datePrecisions, forever } from '../shared/dates.ts';

/** The interval `[validFrom, validTo)` in which a row holds; `forever` where no end is known. */
export const validity = {
  validFrom: p.date(),
  validTo: p.date().default(forever),
};

/** The precision of the date in the column before it. */
export const datePrecision = () => p.enum(datePrecisions).nativeEnumName('date_precision').nullable();

/** The ORM's own type of such columns is JavaScript's Date, which has no `infinity` and no microseconds. */
class MomentType extends Type<string, string> {
  override getColumnType(): string {
    return 'timestamptz';
  }

  override get runtimeType(): string {
    return 'string';
  }
}

/** A point in time, as PostgreSQL writes it. */
export const moment = () => p.type(MomentType);

import { type Expression, type SqlBool, sql } from 'kysely';
import { Field, InputType, Int } from 'type-graphql';
import { type Bound, bind } from '../database/bound.ts';
import type { Day } from '../shared/dates.ts';
import { DateScalar } from './date.scalar.ts';
import { RequestError } from './request-error.ts';

@InputType('DateRange', {
  description:
    'The range has the days from one to another, both included; an end that is left out is open. / Khoảng gồm các ngày từ ngày đầu đến ngày cuối, tính cả hai ngày; bỏ trống đầu nào thì không giới hạn đầu đó.',
})
export class DateRange {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'This is the first day of the range. / Đây là ngày đầu của khoảng.',
  })
  from?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'This is the last day of the range. / Đây là ngày cuối của khoảng.',
  })
  to?: Day | null;
}

@InputType('IntRange', {
  description:
    'The range has the whole numbers from one to another, both included; an end that is left out is open. / Khoảng gồm các số nguyên từ số đầu đến số cuối, tính cả hai số; bỏ trống đầu nào thì không giới hạn đầu đó.',
})
export class IntRange {
  @Field(() => Int, {
    nullable: true,
    description: 'This is the least number of the range. / Đây là số nhỏ nhất của khoảng.',
  })
  from?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'This is the greatest number of the range. / Đây là số lớn nhất của khoảng.',
  })
  to?: number | null;
}

/** A range whose ends SQL compares. */
export interface BoundRange<Value> {
  from: Bound<Value> | undefined;
  to: Bound<Value> | undefined;
}

/** @throws RequestError `RANGE_REVERSED` */
export function readRange<Value extends string | number>(
  { from, to }: { from?: Value | null; to?: Value | null },
  path: readonly (string | number)[],
): BoundRange<Value> {
  if (from != null && to != null && from > to) throw new RequestError('RANGE_REVERSED', { from, to }, path);
  return { from: from == null ? undefined : bind(from), to: to == null ? undefined : bind(to) };
}

/** The condition that a value lies in a range; a null value lies in no range, nor in one that is open at both ends. */
export const inRange = (
  value: Expression<unknown>,
  { from, to }: BoundRange<string | number>,
  type: 'date' | 'int',
): Expression<SqlBool> => {
  const cast = sql.raw(`::${type}`);
  const ends = [
    ...(from ? [sql`${value} >= ${from}${cast}`] : []),
    ...(to ? [sql`${value} <= ${to}${cast}`] : []),
  ];
  return ends.length === 0 ? sql<SqlBool>`${value} is not null` : sql<SqlBool>`${sql.join(ends, sql` and `)}`;
};

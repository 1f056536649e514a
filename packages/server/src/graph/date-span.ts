import type { GraphQLResolveInfo } from 'graphql';
import { Arg } from 'type-graphql';
import { type Bound, bind } from '../database/bound.ts';
import type { Day } from '../shared/dates.ts';
import { DateScalar } from './date.scalar.ts';
import { argumentPath } from './page-arguments.ts';
import { RequestError } from './request-error.ts';

/** The argument `fromDate` of a field that lists what happened in a span of days. */
export const FromDate = () =>
  Arg('fromDate', () => DateScalar, {
    nullable: true,
    description:
      'The span begins with this calendar day in Viet Nam, which is included; if it is left out, there is no earliest day. / Khoảng ngày bắt đầu từ ngày này theo lịch Việt Nam, tính cả ngày này; nếu bỏ trống thì không giới hạn ngày đầu.',
  });

/** The argument `toDate` of a field that lists what happened in a span of days. */
export const ToDate = () =>
  Arg('toDate', () => DateScalar, {
    nullable: true,
    description:
      'The span ends with this calendar day in Viet Nam, which is included; if it is left out, there is no latest day. / Khoảng ngày kết thúc ở ngày này theo lịch Việt Nam, tính cả ngày này; nếu bỏ trống thì không giới hạn ngày cuối.',
  });

/** A span of days, both ends in it, as values that SQL only compares. */
export interface BoundDates {
  fromDate: Bound<Day>;
  toDate: Bound<Day>;
}

/**
 * Reads `fromDate` and `toDate`, arguments or fields of the argument that `within` names, both days in the span; one
 * that is left out leaves that end open.
 * @throws RequestError where they are the wrong way round
 */
export function readDates(
  fromDate: Day | null | undefined,
  toDate: Day | null | undefined,
  info: GraphQLResolveInfo,
  ...within: string[]
): BoundDates {
  if (fromDate != null && toDate != null && fromDate > toDate)
    throw new RequestError(
      'DATES_REVERSED',
      { from: fromDate, to: toDate },
      argumentPath(info, ...within, 'fromDate'),
    );
  return { fromDate: bind(fromDate ?? '-infinity'), toDate: bind(toDate ?? 'infinity') };
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Int } from 'type-graphql';
import { today } from '../shared/dates.ts';
import { lastYear as maximum, firstYear as minimum } from '../shared/year-range.ts';
import { argumentPath } from './page-arguments.ts';
import { RequestError } from './request-error.ts';

const ofSpan = {
  fromYear: {
    en: 'The span begins with this calendar year, from 1930 to 2100, which is included',
    vi: 'Khoảng năm bắt đầu từ năm này, từ 1930 đến 2100, tính cả năm này',
    open: { en: 'there is no earliest year', vi: 'không giới hạn năm đầu' },
  },
  toYear: {
    en: 'The span ends with this calendar year, from 1930 to 2100, which is included',
    vi: 'Khoảng năm kết thúc ở năm này, từ 1930 đến 2100, tính cả năm này',
    open: { en: 'there is no latest year', vi: 'không giới hạn năm cuối' },
  },
};

function describe(name: 'year' | 'fromYear' | 'toYear', mayBeLeftOut: boolean): string {
  if (name === 'year')
    return 'This is the calendar year of the rating, from 1930 to 2100. / Đây là năm xếp loại, từ 1930 đến 2100.';
  const { en, vi, open } = ofSpan[name];
  return mayBeLeftOut
    ? `${en}; if it is left out, ${open.en}. / ${vi}; nếu bỏ trống thì ${open.vi}.`
    : `${en}. / ${vi}.`;
}

/** An argument that is a calendar year. */
export const Year = (name: 'year' | 'fromYear' | 'toYear', options: { nullable?: boolean } = {}) =>
  Arg(name, () => Int, { ...options, description: describe(name, options.nullable ?? false) });

/** Reads a year from the argument of a name, or of a path in an input. @throws RequestError `YEAR_OUT_OF_RANGE` */
export function readYear(year: number, name: string | string[], info: GraphQLResolveInfo): number {
  if (year < minimum || year > maximum) {
    const path = argumentPath(info, ...[name].flat());
    throw new RequestError('YEAR_OUT_OF_RANGE', { value: year, minimum, maximum }, path);
  }
  return year;
}

/**
 * Reads `fromYear` and `toYear`, both ends in the span; one that is left out leaves that end open.
 * @throws RequestError for a year out of range, or where they are the wrong way round.
 */
export function readYears(
  fromYear: number | undefined,
  toYear: number | undefined,
  info: GraphQLResolveInfo,
) {
  const from = readYear(fromYear ?? minimum, 'fromYear', info);
  const to = readYear(toYear ?? maximum, 'toYear', info);
  if (from > to) throw new RequestError('YEARS_REVERSED', { from, to }, argumentPath(info, 'fromYear'));
  return { fromYear: from, toYear: to };
}

/**
 * Reads the years of figures that are counted from records: without those to come, of which nothing can be recorded.
 * @throws RequestError as `readYears`
 */
export function readElapsedYears(
  fromYear: number | undefined,
  toYear: number | undefined,
  info: GraphQLResolveInfo,
) {
  const years = readYears(fromYear, toYear, info);
  return { ...years, toYear: Math.min(years.toYear, Number(today().slice(0, 4))) };
}

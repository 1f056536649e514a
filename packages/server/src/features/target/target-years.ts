import type { Problems } from '../../shared/errors.ts';
import { lastYear as maximum, firstYear as minimum } from '../../shared/year-range.ts';

/** Notes a year of an input that is out of the range of recorded years, and returns false there. */
export function checkYear(problems: Problems, field: 'fromYear' | 'toYear', year: number): boolean {
  const isWithin = minimum <= year && year <= maximum;
  if (!isWithin) problems.add(['input', field], 'YEAR_OUT_OF_RANGE', { value: year, minimum, maximum });
  return isWithin;
}

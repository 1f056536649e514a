import { bind } from '../../database/bound.ts';
import { RequestError } from '../../graph/request-error.ts';
import { type Day, forever } from '../../shared/dates.ts';

/**
 * Reads two days, both in the span; one that is left out leaves that end open.
 * @throws RequestError where they are the wrong way round
 */
export function readDays(
  { fromDate, toDate }: { fromDate?: Day | null | undefined; toDate?: Day | null | undefined },
  pathOfLater: readonly (string | number)[],
) {
  if (fromDate != null && toDate != null && toDate < fromDate)
    throw new RequestError('DATES_OUT_OF_ORDER', { earlier: fromDate, later: toDate }, pathOfLater);
  return { fromDate: bind(fromDate ?? `-${forever}`), toDate: bind(toDate ?? forever) };
}

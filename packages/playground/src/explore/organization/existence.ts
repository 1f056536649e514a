import type { Day } from '@dangbo/sdk';
import type { OrganizationFacts } from './organization.query.ts';

type History = OrganizationFacts['history'];

/**
 * Reports whether an organization existed on a day by its events, which are in the order of their days. The first day
 * is undefined where nothing is known of its beginning.
 */
export function existenceOn(day: Day, history: History): { exists: boolean; firstDay?: Day } {
  const [first] = history;
  if (!first) return { exists: true };
  const last = history.findLast(({ effectiveOn }) => effectiveOn <= day);
  const exists = last ? last.after !== null : first.before !== null;
  return { exists, firstDay: first.effectiveOn };
}

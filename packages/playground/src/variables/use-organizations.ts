import { useEffect, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { type Lookup, type OrganizationChoice, readOrganizations } from './organization-choices.ts';
import { useQueryDay } from './use-query-day.ts';

/** The time for another key to be typed, in milliseconds. */
const delay = 150;

/** The organizations that fit a lookup on the day of the query, as the server gives them; without one, the last. */
export function useOrganizations(lookup: Lookup | undefined): {
  found: OrganizationChoice[];
  /** True where the server gave none, because it cannot be reached or refused. */
  isLost: boolean;
} {
  const { search, code, id } = lookup ?? {};
  const { language } = useLanguage();
  const { day } = useQueryDay();
  const [state, setState] = useState<{ found: OrganizationChoice[]; isLost: boolean }>({
    found: [],
    isLost: false,
  });

  useEffect(() => {
    if (search === undefined) return;
    const controller = new AbortController();
    const read = () =>
      readOrganizations({ search, code, id, asOf: day }, language, controller.signal).then(
        (found) => setState({ found, isLost: false }),
        () => {
          if (!controller.signal.aborted) setState(({ found }) => ({ found, isLost: true }));
        },
      );
    // Of keys that follow each other, only the last is looked up.
    const timer = setTimeout(read, delay);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [search, code, id, day, language]);

  return state;
}

import type { Client, Day } from '@dangbo/sdk';
import { queryOptions } from '@tanstack/react-query';
import { readDay, today, yearOf } from './day.ts';

/** The years back from today in which the last records are looked for. */
const yearsBack = 20;

/** Reads the last day for which anything is recorded in the organizations of the user. */
export const lastDayQuery = (dangbo: Client) =>
  queryOptions({
    queryKey: ['last day'],
    queryFn: async ({ signal }): Promise<Day> => {
      const now = today();
      const years = { fromYear: yearOf(now) - yearsBack, toYear: yearOf(now) };
      const { viewer } = await dangbo.query(
        {
          viewer: {
            scopes: {
              memberMovements: {
                $: years,
                year: true,
                admitted: true,
                transferredIn: true,
                transferredOut: true,
              },
              meetingSummaries: { $: years, year: true, regular: true, thematic: true },
              ratingSummaries: { $: { ...years, subject: 'MEMBER' }, year: true, rated: true },
            },
          },
        },
        { signal, name: 'LastDay' },
      );
      const recorded = viewer.scopes
        .flatMap(({ memberMovements, meetingSummaries, ratingSummaries }) => [
          ...memberMovements.filter((of) => of.admitted + of.transferredIn + of.transferredOut > 0),
          ...meetingSummaries.filter(({ regular, thematic }) => regular + thematic > 0),
          ...ratingSummaries.filter(({ rated }) => rated > 0),
        ])
        .map(({ year }) => year);
      const end = readDay(`${Math.max(0, ...recorded)}-12-31`);
      return end && end < now && recorded.length > 0 ? end : now;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

import type { Client, OrganizationEvent, Result, Selection } from '@dangbo/sdk';
import { queryOptions } from '@tanstack/react-query';
import { dayAfter } from '../day.ts';
import type { View } from '../view.ts';

const change = {
  id: true,
  effectiveOn: true,
  organization: { code: true, name: true },
  before: { kind: true },
  after: { kind: true, name: true },
} as const satisfies Selection<OrganizationEvent>;

/** Reads the upgrades and downgrades after the day, until the last one with records. */
export const laterKindsQuery = (dangbo: Client, code: string, { day, lastDay }: View) =>
  queryOptions({
    queryKey: ['later kinds', code, day],
    queryFn: async ({ signal }) => {
      const events = dangbo.iterate(
        {
          organization: {
            $: { code },
            organizationEvents: {
              $: { types: ['UPGRADED', 'DOWNGRADED'], fromDate: dayAfter(day), toDate: lastDay },
              nodes: change,
            },
          },
        },
        { asOf: day, signal, name: 'LaterKinds' },
      );
      const read: Result<OrganizationEvent, typeof change>[] = [];
      for await (const event of events) read.push(event);
      return read;
    },
    enabled: day < lastDay,
  });

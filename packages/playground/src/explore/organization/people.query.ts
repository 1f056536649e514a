import type { Client, Day, Organization, Result, Selection } from '@dangbo/sdk';
import { queryOptions } from '@tanstack/react-query';
import { yearsUntil } from '../day.ts';
import type { View } from '../view.ts';

const member = { id: true, fullName: true } as const;

const peopleOn = (day: Day) =>
  ({
    positions: { id: true, role: true, startedOn: true, headOfAgency: true, term: { name: true }, member },
    secretaries: { $: { toDate: day }, id: true, startedOn: true, endedOn: true, member },
    commendations: {
      $: { last: 10, toYear: yearsUntil(day).toYear },
      totalCount: true,
      nodes: {
        id: true,
        form: true,
        awardedOn: true,
        occasion: true,
        reason: true,
        recipient: { $on: { Member: member, Organization: { code: true, name: true } } },
      },
    },
  }) as const satisfies Selection<Organization>;

/** The people of an organization as the page shows them. */
export type People = Result<Organization, ReturnType<typeof peopleOn>>;

/**
 * Reads the committee on the day, the secretaries until then and what was commended: what names people, which not
 * everybody who reads figures may see.
 */
export const peopleQuery = (dangbo: Client, code: string, { day }: View) =>
  queryOptions({
    queryKey: ['people', code, day],
    queryFn: async ({ signal }) => {
      const { organization } = await dangbo.query(
        { organization: { $: { code }, ...peopleOn(day) } },
        { asOf: day, signal, name: 'OrganizationPeople' },
      );
      return organization;
    },
  });

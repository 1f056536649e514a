import type { Client, Day, Organization, Result, Selection } from '@dangbo/sdk';
import { queryOptions } from '@tanstack/react-query';
import { yearsUntil } from '../day.ts';
import type { View } from '../view.ts';

const state = { kind: true, name: true, parent: { code: true, name: true } } as const;

const factsOn = (day: Day) =>
  ({
    code: true,
    name: true,
    kind: true,
    establishedOn: true,
    dissolvedOn: true,
    memberCount: true,
    agency: { name: true },
    ancestors: { code: true, name: true },
    children: { $: { first: 1 }, totalCount: true },
    history: {
      id: true,
      type: true,
      effectiveOn: true,
      document: { symbol: true },
      before: state,
      after: state,
    },
    ratings: { $: yearsUntil(day), year: true, grade: true },
    ratingSummaries: {
      $: { ...yearsUntil(day), subject: 'MEMBER' },
      year: true,
      rated: true,
      goodOrBetterRate: true,
      counts: { grade: true, count: true },
    },
    meetingSummaries: {
      $: yearsUntil(day),
      year: true,
      cells: true,
      regular: true,
      thematic: true,
      fewestRegular: true,
      attendanceRate: true,
    },
    targets: {
      id: true,
      indicator: true,
      value: true,
      unit: true,
      fromYear: true,
      toYear: true,
      setOn: true,
      endedOn: true,
      results: { $: yearsUntil(day), fromYear: true, toYear: true, result: true, actual: true },
    },
  }) as const satisfies Selection<Organization>;

/** An organization as the page shows it. */
export type OrganizationFacts = Result<Organization, ReturnType<typeof factsOn>>;

/** Reads an organization and its figures on the day; null where there is none of this code. */
export const organizationQuery = (dangbo: Client, code: string, { day }: View) =>
  queryOptions({
    queryKey: ['organization', code, day],
    queryFn: async ({ signal }) => {
      const { organization } = await dangbo.query(
        { organization: { $: { code }, ...factsOn(day) } },
        { asOf: day, signal, name: 'OrganizationPage' },
      );
      return organization;
    },
  });

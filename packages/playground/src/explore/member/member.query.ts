import type { Client, Member, Result, Selection } from '@dangbo/sdk';
import { queryOptions } from '@tanstack/react-query';
import { yearsUntil } from '../day.ts';
import type { View } from '../view.ts';

const place = { code: true, name: true } as const;

const factsOn = (day: View['day']) =>
  ({
    fullName: true,
    fileNumber: true,
    birthYear: true,
    status: true,
    admittedOn: true,
    officialOn: true,
    organization: place,
    positionHistory: {
      $: { toDate: day },
      id: true,
      role: true,
      startedOn: true,
      endedOn: true,
      organization: place,
    },
    ratings: {
      $: { toYear: yearsUntil(day).toYear },
      id: true,
      year: true,
      grade: true,
      organization: place,
    },
    history: { id: true, type: true, effectiveOn: true, from: place, to: place, outsidePlace: true },
    commendations: {
      id: true,
      form: true,
      awardedOn: true,
      honours: { from: true, to: true },
      reason: true,
      occasion: true,
    },
  }) as const satisfies Selection<Member>;

/** A member as the page shows them. */
export type MemberFacts = Result<Member, ReturnType<typeof factsOn>>;

/** Reads a member on the day, with what was recorded until then; null where there is none of this id. */
export const memberQuery = (dangbo: Client, id: string, { day }: View) =>
  queryOptions({
    queryKey: ['member', id, day],
    queryFn: async ({ signal }) => {
      const { member } = await dangbo.query(
        { member: { $: { id }, ...factsOn(day) } },
        { asOf: day, signal, name: 'MemberPage' },
      );
      return member;
    },
  });

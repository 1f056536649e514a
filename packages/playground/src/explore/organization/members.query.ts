import type { Client, Day, Member, MemberOrder, Result, Selection } from '@dangbo/sdk';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

const line = {
  id: true,
  fullName: true,
  birthYear: true,
  status: true,
  admittedOn: true,
  organization: { code: true, name: true },
} as const satisfies Selection<Member>;

/** A member as a line of the table. */
export type MemberLine = Result<Member, typeof line>;

/** A page of the members of an organization: what is sought, in which order, and where the page begins. */
export interface MemberPage {
  readonly code: string;
  readonly day: Day;
  readonly search: string;
  readonly orderBy: MemberOrder;
  readonly after: string | null;
  /** The number of members on the pages before. */
  readonly before: number;
}

/** The members on one page. */
export const pageSize = 25;

/** Reads a page of the members of an organization and all below it, on the day. */
export const membersQuery = (dangbo: Client, { code, day, search, orderBy, after, before }: MemberPage) =>
  queryOptions({
    queryKey: ['members', code, day, search, orderBy, after],
    queryFn: async ({ signal }) => {
      const { organization } = await dangbo.query(
        {
          organization: {
            $: { code },
            members: {
              $: {
                includeDescendants: true,
                first: pageSize,
                after,
                orderBy,
                filter: { search: search || null },
              },
              totalCount: true,
              pageInfo: { hasNextPage: true, endCursor: true },
              nodes: line,
            },
          },
        },
        { asOf: day, signal, name: 'Members' },
      );
      return organization && { ...organization.members, before };
    },
    placeholderData: keepPreviousData,
  });

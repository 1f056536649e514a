import type { Client, Day, Organization, Result, Selection } from '@dangbo/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { View } from '../view.ts';

/** What a line of the tree shows of an organization: also the kind that it has become since. */
const lineOn = (lastDay: Day) =>
  ({
    code: true,
    name: true,
    kind: true,
    'lastKind:kind': { $: { asOf: lastDay } },
    memberCount: true,
    children: { $: { first: 1 }, totalCount: true },
  }) as const satisfies Selection<Organization>;

/** A line of the tree of organizations. */
export type Line = Result<Organization, ReturnType<typeof lineOn>>;

/** Reads the organizations that the user may see, each with all below it: the roots of their tree. */
export const rootsQuery = (dangbo: Client, { day, lastDay }: View) =>
  queryOptions({
    queryKey: ['roots', day],
    queryFn: async ({ signal }) => {
      const { viewer } = await dangbo.query(
        { viewer: { scopes: lineOn(lastDay) } },
        { asOf: day, signal, name: 'TreeRoots' },
      );
      return viewer.scopes;
    },
  });

/** Reads the organizations directly below another on the day, a hundred at a time. */
export const childrenQuery = (dangbo: Client, code: string, { day, lastDay }: View) =>
  infiniteQueryOptions({
    queryKey: ['children', code, day],
    queryFn: async ({ pageParam, signal }) => {
      const { organization } = await dangbo.query(
        {
          organization: {
            $: { code },
            children: {
              $: { first: 100, after: pageParam },
              totalCount: true,
              nodes: lineOn(lastDay),
              pageInfo: { hasNextPage: true, endCursor: true },
            },
          },
        },
        { asOf: day, signal, name: 'TreeChildren' },
      );
      return organization?.children;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    select: ({ pages }) => pages.flatMap((page) => page?.nodes ?? []),
  });

/** Finds organizations by words of their names, without regard to accents, and by their code. */
export const searchQuery = (dangbo: Client, words: string, { day }: View) =>
  queryOptions({
    queryKey: ['search', words, day],
    queryFn: async ({ signal }) => {
      const found = { code: true, name: true, kind: true } as const;
      const { exact, organizations } = await dangbo.query(
        {
          'exact:organization': { $: { code: words }, ...found },
          organizations: { $: { first: 20, filter: { search: words } }, nodes: found },
        },
        { asOf: day, signal, name: 'FindOrganizations' },
      );
      return exact
        ? [exact, ...organizations.nodes.filter(({ code }) => code !== exact.code)]
        : organizations.nodes;
    },
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });

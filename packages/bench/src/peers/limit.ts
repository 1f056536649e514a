import type { Peer } from './peer.ts';
import { years } from './workloads.ts';

/** One hand-written SQL statement on bare node:http, which returns the plain shapes, without scopes. */
export const limit: Peer = {
  name: 'limit',
  file: 'limit-server.ts',
  requests: {
    nested: {
      variables: ({ blocCode, day }) => ({ nested: [blocCode, day, years.fromYear, years.toYear] }),
      plain: ({ nested }) => nested,
    },
    deep: {
      variables: ({ blocCode, day, year }) => ({ deep: [blocCode, day, year] }),
      plain: ({ deep }) => deep,
    },
    page: {
      variables: ({ page: { organizationId, sortKey, memberId }, lateDay }) => ({
        page: [organizationId, lateDay, sortKey, memberId],
      }),
      plain: ({ page }) => page,
    },
    lookup: {
      variables: ({ organizationId, lateDay }) => ({ lookup: [organizationId, lateDay] }),
      plain: ({ lookup }) => lookup,
    },
    rollUp: {
      variables: ({ blocCode, day }) => ({ rollUp: [blocCode, day, years.fromYear, years.toYear] }),
      plain: ({ rollUp }) => rollUp,
    },
  },
};

import type { Peer, PeerRequest, Plain } from './peer.ts';
import { type Variant, years } from './workloads.ts';

/** The request for a statement by its name, whose result has the plain shape already. */
const request = <Q extends keyof Plain>(
  name: Q,
  values: (variant: Variant) => unknown[],
): PeerRequest<Pick<Plain, Q>, Q> => ({
  variables: (variant) => ({ [name]: values(variant) }),
  plain: (answer) => answer[name],
});

/** One hand-written SQL statement on bare node:http, without scopes. */
export const limit: Peer = {
  name: 'limit',
  file: 'limit-server.ts',
  requests: {
    nested: request('nested', ({ blocCode, day }) => [blocCode, day, years.fromYear, years.toYear]),
    deep: request('deep', ({ blocCode, day, year }) => [blocCode, day, year]),
    page: request('page', ({ page, lateDay }) => [page.organizationId, lateDay, page.sortKey, page.memberId]),
    lookup: request('lookup', ({ organizationId, lateDay }) => [organizationId, lateDay]),
    rollUp: request('rollUp', ({ blocCode, day }) => [blocCode, day, years.fromYear, years.toYear]),
  },
};

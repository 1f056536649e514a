import { type Client, createClient } from '@dangbo/sdk';
import { retrying } from '@dangbo/sdk/retry';
import { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';

/** Creates a client of the server that this page comes from; `fetch` adds the key and the purpose of the user. */
export const createExplorerClient = (fetch: typeof globalThis.fetch): Client =>
  createClient({ url: '/graphql', fetch: retrying({ fetch, attempts: 3 }) });

/** Creates a cache of responses, for one user. The SDK already sends again what failed for a moment. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Without a network a query fails, and says so, rather than to wait.
      queries: { retry: false, networkMode: 'always', staleTime: 60_000, refetchOnWindowFocus: false },
    },
  });

/** The client of the parts of the page below. */
export const DangboContext = createContext<Client>(createExplorerClient(globalThis.fetch));

/** The client with which a part of the page reads what it shows. */
export const useDangbo = (): Client => use(DangboContext);

/** The purpose for which the user reads protected data, as last entered; empty without one. */
export const PurposeContext = createContext<{ purpose: string; askForPurpose: () => void }>({
  purpose: '',
  askForPurpose: () => undefined,
});

import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import type { ErrorCode } from './errors.ts';

const unavailable: ErrorCode = 'DATABASE_UNAVAILABLE';
/** A pool opens new connections as soon as it can. */
export const secondsToWait = '1';

/** Tells in HTTP's terms too that the database is away, so that clients and proxies send the request again. */
export const tellsUnavailable: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      if (!errors.some(({ extensions }) => extensions?.code === unavailable)) return;
      http.status = 503;
      http.headers.set('retry-after', secondsToWait);
    },
  }),
};

const second = 1_000;

/** How long the server waits for a client, as options of Fastify. */
export const timeouts = {
  /** For a whole request, headers and body, to arrive. */
  requestTimeout: 10 * second,
  /** For anything at all on a connection whose request is being answered. */
  connectionTimeout: 30 * second,
  /** For the next request: longer than the 60 s for which proxies keep a connection. */
  keepAliveTimeout: 65 * second,
  http: {
    /** Node's own 60 s, longer than the above, would keep it from looking for bodies that stall. */
    headersTimeout: 10 * second,
    /** How often it looks; every 30 s, unless told. */
    connectionsCheckingInterval: second,
  },
};

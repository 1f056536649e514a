const second = 1_000;

/** The server's time limits for a client, as options of Fastify. */
export const timeouts = {
  /** A whole request, headers and body, must arrive within it. */
  requestTimeout: 10 * second,
  /** A connection whose request is being answered may be idle for so long. */
  connectionTimeout: 30 * second,
  /** The next request must begin within it: longer than the 60 s for which proxies keep a connection. */
  keepAliveTimeout: 65 * second,
  /** Fastify waits for so long for what runs as it starts and closes: longer than running requests take. */
  pluginTimeout: 60 * second,
  http: {
    /** Node's default of 60 s exceeds the limit above, and would stop it from checking for stalled bodies. */
    headersTimeout: 10 * second,
    /** The interval of Node's checks; 30 s by default. */
    connectionsCheckingInterval: second,
  },
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const second = 1_000;
const step = 25;

/** The longest time in which a load balancer asks for readiness again, and in which then the last requests come. */
const longestNotice = 5 * second;
/** Without a request for so long, nobody sends any more. */
const quiet = second / 4;
/** The time in which the rest of a request must arrive that has begun when the server closes. */
const longestArrival = 2 * second;
/** The longest time for which a running request is waited for: it is stopped earlier by its own limit. */
const longestRunning = 12 * second;

/** A load balancer asks for it over and over, which is no sign that requests come. */
export const readinessPath = '/health/ready';

/** The readiness of a server, for a load balancer. */
export interface Readiness {
  /** Returns false once the server closes, and notes that it was asked for. */
  isReady(): boolean;
}

/**
 * Lets a server that closes finish what was asked. First its readiness is false, and every response ends its
 * connection; once a load balancer has asked again and no more requests come, it stops to listen; then it waits
 * for the running requests. Connections without a request, or with half of one, do not hold it up.
 */
export function drainOnClose(app: FastifyInstance): Readiness {
  const running = new Map<FastifyRequest, FastifyReply>();
  let [isClosing, isKnown] = [false, false];
  let [lastRequest, lastQuestion] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  /** The time between the last two questions for readiness. */
  let interval = Number.POSITIVE_INFINITY;

  app.addHook('onRequest', (request, reply, done) => {
    if (request.url !== readinessPath) lastRequest = performance.now();
    running.set(request, reply);
    reply.raw.once('close', () => running.delete(request));
    done();
  });

  /** Waits while something is so, for some time at most. */
  const waitWhile = async (isSo: () => boolean, longest: number) => {
    const end = performance.now() + longest;
    while (isSo() && performance.now() < end) await sleep(step);
  };

  app.addHook('preClose', async () => {
    isClosing = true;
    // Fastify says so itself of those that come from now on.
    for (const reply of running.values()) if (!reply.raw.headersSent) reply.header('connection', 'close');
    // Of one who asks regularly the next question is due by then, also on a busy machine, unless nobody asks any more.
    const notice = interval < longestNotice ? Math.min(longestNotice, Math.max(second, 3 * interval)) : 0;
    if (performance.now() - lastQuestion < notice) await waitWhile(() => !isKnown, notice);
    if (isKnown) await waitWhile(() => performance.now() - lastRequest < quiet, longestNotice);
    app.server.close();
    await waitWhile(() => running.size > 0, longestArrival);
    await waitWhile(() => [...running.keys()].some(({ raw }) => raw.complete), longestRunning);
    app.server.closeAllConnections();
  });

  return {
    isReady: () => {
      interval = performance.now() - lastQuestion;
      lastQuestion = performance.now();
      isKnown ||= isClosing;
      return !isClosing;
    },
  };
}

import type { FastifyInstance } from 'fastify';
import type { Queue } from '../../database/waiting-pool.ts';
import { secondsToWait } from '../../graph/format-error.ts';
import { failure } from './answer-failures.ts';

/**
 * In milliseconds. At three times the load that the server can take, those at the end of a queue that has grown until
 * then wait for three times as long.
 */
const longestWait = 400;
/** A queue of so many is none: one client may send a hundred requests at once, and a few slow queries keep others waiting. */
const shortQueue = 100;

const isOverloaded = (queue: Queue) => queue.length > shortQueue && queue.longestWait > longestWait;

/**
 * Refuses requests, before their body is read and their sender is looked up, while those before them wait too long for
 * a connection to the database. What takes long passes there, whether the processor is short for the server or for the
 * database: requests that would be answered after their clients have disconnected keep all others from being answered.
 */
export function shedLoad(app: FastifyInstance, queues: () => Queue[]): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!queues().some(isOverloaded) || request.url.startsWith('/health/')) return done();
    reply.code(503).header('retry-after', secondsToWait).send(failure('OVERLOADED'));
  });
}

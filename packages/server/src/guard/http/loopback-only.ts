import type { FastifyInstance } from 'fastify';
import { hostnameOf, isLoopback } from '../../shared/loopback.ts';
import { failure } from './answer-failures.ts';

/**
 * Refuses requests addressed to any host but this machine, or sent by a page of any origin but it and the allowed
 * ones, for as long as `applies`. Without authentication, a web page elsewhere could otherwise point its own name at
 * loopback and read with the user's browser.
 */
export function refuseOtherHosts(
  app: FastifyInstance,
  allowedOrigins: readonly string[],
  applies: () => Promise<boolean>,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin } = request.headers;
    const named = origin === undefined || allowedOrigins.includes(origin);
    const from = named ? host : origin.replace(/^https?:\/\//, '');
    if ([...new Set([host, from])].every((name) => isLoopback(hostnameOf(`http://${name}`)))) return;
    if (!(await applies())) return;
    return reply.code(403).send(failure('HOST_NOT_ALLOWED', { host: origin ?? host }));
  });
}

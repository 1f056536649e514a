import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../../graph/context.ts';
import { failure } from '../http/answer-failures.ts';
import { refuseOtherHosts } from '../http/loopback-only.ts';
import type { authenticationBy } from './authenticate.ts';

/**
 * Refuses unauthenticated requests to GraphQL with 401, before their body is read or validated. Returns a function
 * for the sender of the others.
 */
export function identifyCallers(
  app: FastifyInstance,
  { isRequired, authenticate }: ReturnType<typeof authenticationBy>,
  allowedOrigins: readonly string[],
): (request: FastifyRequest) => Viewer {
  const callers = new WeakMap<FastifyRequest, Viewer>();
  refuseOtherHosts(app, allowedOrigins, async () => !(await isRequired()));
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const caller = await authenticate(request.headers, request.ip);
    if (caller === undefined) {
      // Sign-ins beyond the limit are not logged, so that nobody can fill the log.
      if (request.headers.authorization) request.log.warn({ address: request.ip }, 'A sign-in failed.');
      return reply.code(401).header('www-authenticate', 'Bearer').send(failure('UNAUTHENTICATED'));
    }
    callers.set(request, caller);
  });
  return (request) => {
    const caller = callers.get(request);
    if (caller === undefined) throw new Error('The sender of this request was not identified.');
    return caller;
  };
}

import type { FastifyError, FastifyInstance } from 'fastify';
import { diskFullStatus, isDiskFull, isUnavailable, secondsToWait } from '../../graph/format-error.ts';
import { type ErrorCode, errorMessage } from '../../shared/errors.ts';
import type { Details } from '../../shared/localized-text.ts';
import { TooManySignIns } from '../access/sign-ins.ts';
import type { ReportFault } from './fault-log.ts';

/** The longest part of a URL that is repeated in a message. */
const longestUrl = 200;

/** Answers requests that never became a GraphQL operation with an error in GraphQL's form. */
export function answerFailures(app: FastifyInstance, largestBody: number, report: ReportFault): void {
  app.setNotFoundHandler(({ method, url }, reply) => {
    const served = url.split('?')[0] === '/graphql';
    if (served) reply.header('allow', 'GET, POST');
    const details = { method, url: url.slice(0, longestUrl) };
    return reply.code(served ? 405 : 404).send(failure('NOT_SERVED', details));
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { statusCode: status = 500, message } = error;
    if (error instanceof TooManySignIns) {
      const { seconds } = error;
      return reply.code(429).header('retry-after', seconds).send(failure('TOO_MANY_SIGN_INS', { seconds }));
    }
    if (status === 413) {
      const count = request.headers['content-length'];
      const details = { unit: 'bytes', maximum: largestBody, ...(count && { count }) };
      return reply.code(status).send(failure('REQUEST_TOO_LARGE', details));
    }
    if (status < 500) return reply.code(status).send(failure('INVALID_QUERY', { message }));
    report('A request failed.', error, { reqId: request.id });
    if (isDiskFull(error)) return reply.code(diskFullStatus).send(failure('DATABASE_FULL'));
    if (isUnavailable(error)) {
      return reply.code(503).header('retry-after', secondsToWait).send(failure('DATABASE_UNAVAILABLE'));
    }
    return reply.code(status).send(failure('INTERNAL_ERROR'));
  });
}

/** The response body for a request that never became a GraphQL operation, in the form of a GraphQL error. */
export function failure(code: ErrorCode, details: Details = {}) {
  const messages = errorMessage(code, details);
  return { errors: [{ message: messages.en, extensions: { code, messages } }] };
}

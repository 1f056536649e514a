import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Details } from '../../shared/localized-text.ts';
import { failure } from './answer-failures.ts';
import { longest, purposeOf, shortest } from './purpose.ts';

/** A header of our own: what it must be, in English and Vietnamese, and whether it is. */
interface OwnHeader {
  expected: Details;
  isRight(request: FastifyRequest): boolean;
}

const headers: readonly [name: string, OwnHeader][] = Object.entries({
  // It must be recorded.
  'x-purpose': {
    expected: {
      expected: `percent-encoded UTF-8 of ${shortest} to ${longest} characters`,
      expectedVi: `UTF-8 mã hóa phần trăm, từ ${shortest} đến ${longest} ký tự`,
    },
    isRight: (request) => purposeOf(request) !== undefined,
  },
  // In another spelling the operation would be done.
  'x-dry-run': {
    expected: { expected: 'true or false', expectedVi: 'true hoặc false' },
    isRight: (request) => ['true', 'false'].includes(String(request.headers['x-dry-run'])),
  },
});

/** Refuses requests with a header of our own whose value has no meaning. */
export function refuseOddHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const odd = headers.find(
      ([name, { isRight }]) => request.headers[name] !== undefined && !isRight(request),
    );
    if (odd === undefined) return done();
    const [value, { expected }] = odd;
    reply.code(400).send(failure('INVALID_FORMAT', { value, ...expected }));
  });
}

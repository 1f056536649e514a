import type { FastifyInstance, FastifyRequest } from 'fastify';
import { normalizeText } from '../../shared/text.ts';
import { failure } from './answer-failures.ts';

/** The allowed length of a purpose, in characters. */
const shortest = 3;
const longest = 200;

/** The purpose that the caller states in the header `x-purpose`; undefined where it is missing or malformed. */
export function purposeOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const header = headers['x-purpose'];
  // Headers are ASCII: other bytes were sent without percent-encoding, and their charset is unknown.
  if (typeof header !== 'string' || !/^[ -~]+$/.test(header)) return undefined;
  const purpose = normalizeText(decode(header));
  const { length } = [...purpose];
  const fits = shortest <= length && length <= longest && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(purpose);
  return fits ? purpose : undefined;
}

/** Refuses requests whose purpose cannot be read, since it must be recorded. */
export function refuseOddPurposes(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers['x-purpose'] === undefined || purposeOf(request) !== undefined) return;
    return reply.code(400).send(
      failure('INVALID_FORMAT', {
        value: 'x-purpose',
        expected: `percent-encoded UTF-8 of ${shortest} to ${longest} characters`,
        expectedVi: `UTF-8 mã hóa phần trăm, từ ${shortest} đến ${longest} ký tự`,
      }),
    );
  });
}

/** Decodes percent-encoded UTF-8; returns an empty text where it is malformed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

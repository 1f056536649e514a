import type { FastifyInstance, FastifyRequest } from 'fastify';
import { normalizeText } from '../../shared/text.ts';
import { failure } from './failure.ts';

/** How many characters a purpose has. */
const shortest = 3;
const longest = 200;

/** What the caller says they ask for, in the header `x-purpose`; undefined where they do not say it in the right form. */
export function purposeOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const header = headers['x-purpose'];
  // Headers are ASCII: what is not was sent without percent-encoding, and how to read it is anybody's guess.
  if (typeof header !== 'string' || !/^[ -~]+$/.test(header)) return undefined;
  const purpose = normalizeText(decode(header));
  const { length } = [...purpose];
  const fits = shortest <= length && length <= longest && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(purpose);
  return fits ? purpose : undefined;
}

/** Refuses requests whose purpose cannot be read: it is recorded, and must not be lost on the way. */
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

/** Nothing where it is no percent-encoding of UTF-8. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

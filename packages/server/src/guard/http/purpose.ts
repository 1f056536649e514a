import type { FastifyRequest } from 'fastify';
import { normalizeText } from '../../shared/text.ts';

/** The allowed length of a purpose, in characters. */
export const shortest = 3;
export const longest = 200;

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

/** Decodes percent-encoded UTF-8; returns an empty text where it is malformed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

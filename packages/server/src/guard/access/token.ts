import { createHash, randomBytes, randomInt } from 'node:crypto';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new API key: the token, which is shown once, and its stored parts. */
export function newToken(): { token: string; prefix: string; tokenHash: Buffer } {
  const prefix = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  const token = `dangbo_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, prefix, tokenHash: hashOf(token) };
}

/** The hash by which a token is looked up. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Reports whether a bearer token has the form of an API key. */
export const isApiKey = (token: string): boolean => token.startsWith('dangbo_');

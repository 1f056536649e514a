import { jwtVerify } from 'jose';
import type { Config } from '../../shared/config.ts';
import { normalizeText } from '../../shared/text.ts';
import { keysOf } from './issuer-keys.ts';

const longestName = 200;
/** The form of a subject in OpenID Connect. */
const subjectForm = /^[\x21-\x7e]{1,255}$/;

/**
 * Creates a function that reads the subject of an issuer's token: undefined where it is forged, has another audience,
 * or is expired or not yet valid.
 */
export function readerOf(
  { issuer, audience }: NonNullable<Config['oidc']>,
  report: (error: unknown) => void,
) {
  const keys = keysOf(issuer, report);
  const demands = {
    issuer,
    audience,
    // Algorithms with a shared secret are excluded: the public key could then sign.
    algorithms: ['RS256', 'ES256', 'EdDSA'],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: 5,
  };
  return async (token: string) => {
    // An invalid token proves nothing, whatever the error.
    const { payload } = (await jwtVerify(token, keys, demands).catch(() => undefined)) ?? {};
    if (payload === undefined) return undefined;
    const { sub: subject, name } = payload;
    if (typeof subject !== 'string' || !subjectForm.test(subject)) return undefined;
    const shown = typeof name === 'string' ? nameFrom(name) : '';
    return { issuer, subject, name: shown === '' ? subject : shown };
  };
}

const nameFrom = (claim: string): string =>
  [...normalizeText(claim.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''))].slice(0, longestName).join('');

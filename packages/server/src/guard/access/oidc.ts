import { jwtVerify } from 'jose';
import type { Config } from '../../shared/config.ts';
import { normalizeText } from '../../shared/text.ts';
import { keysOf } from './issuer-keys.ts';

/** Whom a token is about. */
export interface Subject {
  issuer: string;
  subject: string;
  name: string;
}

const longestName = 200;
/** What OpenID Connect lets a subject be. */
const subjectForm = /^[\x21-\x7e]{1,255}$/;

/**
 * Makes what tells whom an issuer's token is about: undefined where it is forged, for somebody else, or not
 * of now.
 */
export function readerOf(
  { issuer, audience }: NonNullable<Config['oidc']>,
  report: (error: unknown) => void,
): (token: string) => Promise<Subject | undefined> {
  const keys = keysOf(issuer, report);
  const demands = {
    issuer,
    audience,
    // No algorithm with a shared secret: who knows the public key could sign.
    algorithms: ['RS256', 'ES256', 'EdDSA'],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: 5,
  };
  return async (token) => {
    // Whatever is wrong with it, it proves nothing.
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

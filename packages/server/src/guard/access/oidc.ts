import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Config } from '../../shared/config.ts';
import { isSafeUrl } from '../../shared/loopback.ts';
import { normalizeText } from '../../shared/text.ts';

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

const second = 1_000;
const patience = 5 * second;
/** The time after which keys are fetched again, while the old ones stay in use. */
const freshFor = 600 * second;
/** The pause before an issuer is asked again after an unknown key or a failed request. */
const pause = 30 * second;

/**
 * The signing keys of an issuer, fetched when the first token comes. Known keys stay in use while it cannot be
 * reached; `report` gets the errors.
 */
function keysOf(issuer: string, report: (error: unknown) => void): JWTVerifyGetKey {
  let known: ReturnType<typeof createLocalJWKSet> | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  /** Fetches the keys, unless they were fetched so shortly before; concurrent callers share one request. */
  const fetchKeys = (notWithin: number): Promise<void> | undefined => {
    if (fetching === undefined && performance.now() - fetchedAt >= notWithin) {
      fetchedAt = performance.now();
      fetching = readKeys(issuer)
        .then((keys) => {
          known = createLocalJWKSet(keys);
        })
        .catch(report)
        .finally(() => {
          fetching = undefined;
        });
    }
    return fetching;
  };

  return async (header, token) => {
    if (known === undefined) await fetchKeys(second);
    else void fetchKeys(freshFor);
    if (known === undefined) throw new errors.JWKSNoMatchingKey();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await fetchKeys(pause);
      return known(header, token);
    }
  };
}

async function readKeys(issuer: string): Promise<JSONWebKeySet> {
  const published = await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { issuer: name, jwks_uri: address } = published as { issuer?: unknown; jwks_uri?: unknown };
  if (name !== issuer) throw new Error('The OIDC issuer publishes another issuer name.');
  if (typeof address !== 'string' || !isSafeUrl(address)) {
    throw new Error('The OIDC issuer publishes no safe address of its keys.');
  }
  return (await readJson(address)) as JSONWebKeySet;
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`The OIDC issuer responds with status ${response.status}.`);
  return response.json();
}

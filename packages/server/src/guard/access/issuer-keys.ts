import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isSafeUrl } from '../../shared/loopback.ts';

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
export function keysOf(issuer: string, report: (error: unknown) => void): JWTVerifyGetKey {
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

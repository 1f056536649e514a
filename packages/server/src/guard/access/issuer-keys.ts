import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isSafeUrl } from '../../shared/loopback.ts';

const second = 1_000;
const patience = 5 * second;
/** How long keys serve before they are asked for again, while they go on serving. */
const freshFor = 600 * second;
/** How long an issuer is left alone after it was asked for a key that nobody knew, or could not be reached. */
const pause = 30 * second;

/** What an issuer publishes of itself, as far as it is needed here. */
interface Discovery {
  issuer?: unknown;
  jwks_uri?: unknown;
}

/**
 * The keys that an issuer signs with, found from its address when the first token comes. Those known go on
 * while it cannot be reached; `report` is told why.
 */
export function keysOf(issuer: string, report: (error: unknown) => void): JWTVerifyGetKey {
  let known: ReturnType<typeof createLocalJWKSet> | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  /** Asks the issuer, unless it was asked so shortly before; who comes meanwhile waits for the same answer. */
  const ask = (notWithin: number): Promise<void> | undefined => {
    if (asking === undefined && performance.now() - asked >= notWithin) {
      asked = performance.now();
      asking = readKeys(issuer)
        .then((keys) => {
          known = createLocalJWKSet(keys);
        })
        .catch(report)
        .finally(() => {
          asking = undefined;
        });
    }
    return asking;
  };

  return async (header, token) => {
    if (known === undefined) await ask(second);
    else void ask(freshFor);
    if (known === undefined) throw new errors.JWKSNoMatchingKey();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await ask(pause);
      return known(header, token);
    }
  };
}

async function readKeys(issuer: string): Promise<JSONWebKeySet> {
  const published = await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { issuer: name, jwks_uri: address } = published as Discovery;
  if (name !== issuer) throw new Error('The OIDC issuer gives itself another name.');
  if (typeof address !== 'string' || !isSafeUrl(address)) {
    throw new Error('The OIDC issuer names no safe address of its keys.');
  }
  return (await readJson(address)) as JSONWebKeySet;
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`The OIDC issuer answers ${response.status}.`);
  return response.json();
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** An OIDC issuer on loopback with a key of each algorithm. */
export interface TestIssuer {
  url: string;
  /** The public keys that it publishes. */
  keys: JWK[];
  /** The number of requests for its keys. */
  asked: number;
  /** A token for `dangbo`, good for a minute unless the claims say otherwise. */
  token(claims?: JWTPayload, by?: { alg?: string; kid?: string }): Promise<string>;
  /** Adds a key, which it publishes from then on. */
  addKey(alg: string, kid: string): Promise<void>;
  stop(): Promise<void>;
  startAgain(): Promise<void>;
}

export const audience = 'dangbo-test';

/** Starts an issuer whose keys are named by their algorithms. */
export async function startIssuer(algorithms: readonly string[]): Promise<TestIssuer> {
  const secrets = new Map<string, CryptoKey>();
  const listen = async (port: number) => {
    const server = createServer((request, response) => {
      if (request.url === '/jwks') issuer.asked += 1;
      const answers: Record<string, object> = {
        '/.well-known/openid-configuration': { issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` },
        '/jwks': { keys: issuer.keys },
      };
      response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };

  const issuer: TestIssuer = {
    url: '',
    keys: [],
    asked: 0,
    token: (claims = {}, { alg = 'RS256', kid = alg } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: issuer.url, aud: audience, sub: 'an', iat: now, exp: now + 60, ...claims };
      return new SignJWT(all).setProtectedHeader({ alg, kid }).sign(secrets.get(kid) as CryptoKey);
    },
    addKey: async (alg, kid) => {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      secrets.set(kid, privateKey);
      issuer.keys.push({ ...(await exportJWK(publicKey)), kid });
    },
    stop,
    startAgain: async () => {
      server = await listen(Number(new URL(issuer.url).port));
    },
  };
  let server: Server = await listen(0);
  issuer.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  for (const alg of algorithms) await issuer.addKey(alg, alg);
  return issuer;
}

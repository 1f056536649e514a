import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { audience, startIssuer, type TestIssuer } from '../../test/issuer.ts';

let issuer: TestIssuer;
let server: TestServer;
beforeAll(async () => {
  issuer = await startIssuer(['RS256', 'ES256', 'EdDSA', 'RS384', 'ES384', 'PS256']);
  server = await startTestServer({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: audience });
});
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
});

const ask = (token: string) => server.as(token).request('{ viewer { id name grants { role { key } } } }');
const statusOf = async (token: string) => (await ask(token)).status;
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

test.each(['RS256', 'ES256', 'EdDSA'])('accepts a token signed by %s', async (alg) => {
  const { body } = await ask(await issuer.token({ sub: `by-${alg}`, name: '  Nguyễn  Văn An ' }, { alg }));
  expect(body).toMatchObject({
    data: { viewer: { id: `oidc:${issuer.url}|by-${alg}`, name: 'Nguyễn Văn An', grants: [] } },
  });
});

test('refuses requests without a token', async () => {
  expect((await server.request('{ viewer { id } }')).status).toBe(401);
});

describe('refuses a token', () => {
  test.each(['RS384', 'ES384', 'PS256'])('signed by %s, though the issuer has such a key', async (alg) => {
    expect(await statusOf(await issuer.token({}, { alg }))).toBe(401);
  });

  test.each<[string, () => JWTPayload]>([
    ['of another issuer', () => ({ iss: 'https://other.example' })],
    ['for another audience', () => ({ aud: 'other' })],
    ['without an audience', () => ({ aud: undefined })],
    ['without a subject', () => ({ sub: undefined })],
    ['about a subject with control characters', () => ({ sub: 'a\0b' })],
    ['that has expired', () => ({ exp: seconds(-10) })],
    ['that never expires', () => ({ exp: undefined })],
    ['that is not yet valid', () => ({ nbf: seconds(60) })],
  ])('%s', async (_, claims) => {
    expect(await statusOf(await issuer.token(claims()))).toBe(401);
  });

  test('without a signature', async () => {
    const [, payload] = (await issuer.token()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'RS256' })).toString('base64url');
    for (const signature of ['', 'AAAA']) {
      expect(await statusOf(`${header}.${payload}.${signature}`)).toBe(401);
    }
  });

  test('signed with the public key as a secret', async () => {
    const jwk = issuer.keys.find(({ kid }) => kid === 'RS256');
    const pem = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    for (const secret of [pem, JSON.stringify(jwk)]) {
      const token = await new SignJWT({ iss: issuer.url, aud: audience, sub: 'an', exp: seconds(60) })
        .setProtectedHeader({ alg: 'HS256', kid: 'RS256' })
        .sign(Buffer.from(secret));
      expect(await statusOf(token)).toBe(401);
    }
  });

  test('signed by a key that the token itself contains', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const jwk = { ...issuer.keys[0], kid: 'RS256' };
    for (const more of [{ jwk }, { jku: 'https://other.example/jwks' }, {}]) {
      const token = await new SignJWT({ iss: issuer.url, aud: audience, sub: 'an', exp: seconds(60) })
        .setProtectedHeader({ alg: 'RS256', kid: 'RS256', ...more })
        .sign(privateKey);
      expect(await statusOf(token)).toBe(401);
    }
  });

  test('whose payload was changed', async () => {
    const token = await issuer.token();
    expect(await statusOf(token)).toBe(200);
    const [header, payload = '', signature] = token.split('.');
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'root' };
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await statusOf(`${header}.${forged}.${signature}`)).toBe(401);
  });
});

test('an account gives a subject its roles, until it is disabled', async () => {
  const execute = (sql: string) => server.database.orm.em.fork().execute(sql, [issuer.url]);
  await execute(`insert into account (name, issuer, subject) values ('Bình', ?, 'binh')`);
  await execute(
    `insert into role_grant (account_id, role_key) select id, 'INSPECTOR' from account where issuer = ? and subject = 'binh'`,
  );
  const { body } = await ask(await issuer.token({ sub: 'binh' }));
  expect(body.data.viewer).toMatchObject({ name: 'Bình', grants: [{ role: { key: 'INSPECTOR' } }] });
  await execute(`update account set disabled_at = now() where issuer = ? and subject = 'binh'`);
  expect(await statusOf(await issuer.token({ sub: 'binh', jti: 'other' }))).toBe(401);
});

describe('while the issuer is unreachable', () => {
  test('known keys stay in use, and unknown ones are fetched twice a minute at most', async () => {
    await issuer.addKey('ES256', 'new');
    expect(await statusOf(await issuer.token({}, { alg: 'ES256' }))).toBe(200);
    const asked = issuer.asked;
    await issuer.stop();
    expect(await statusOf(await issuer.token({ jti: 'away' }, { alg: 'ES256' }))).toBe(200);
    await issuer.startAgain();
    for (const jti of ['1', '2', '3'])
      await statusOf(await issuer.token({ jti }, { alg: 'ES256', kid: 'new' }));
    expect(issuer.asked).toBeLessThanOrEqual(asked + 1);
  });

  test('the server starts, and accepts tokens once the issuer is reachable', async () => {
    const late = await startIssuer(['RS256']);
    await late.stop();
    const other = await startTestServer({ OIDC_ISSUER: late.url, OIDC_AUDIENCE: audience });
    const status = async (jti: string) =>
      (await other.as(await late.token({ jti })).request('{ viewer { id } }')).status;
    expect(await status('early')).toBe(401);
    expect((await fetch(`${other.url}/health/ready`)).status).toBe(200);
    await late.startAgain();
    await expect.poll(() => status(String(performance.now())), { interval: 200 }).toBe(200);
    await other.stop();
    await late.stop();
  });
});

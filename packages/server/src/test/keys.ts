import { expect } from 'vitest';
import type { TestCaller } from './harness.ts';

const selections = {
  createApiKey: 'token apiKey { prefix createdAt expiresAt revokedAt }',
  rotateApiKey: 'token apiKey { prefix createdAt expiresAt revokedAt }',
  revokeApiKey: 'apiKey { prefix revokedAt }',
  grantRole: 'grant { id role { key } organization { code } validFrom validTo }',
  endGrant: 'grant { id validTo }',
  disableAccount: 'account { id disabledAt }',
  enableAccount: 'account { id disabledAt }',
};
export type AccessAct = keyof typeof selections;

// biome-ignore lint/suspicious/noExplicitAny: a payload has the shape of its mutation
type Payload = any;

/** Sends a mutation about access and gives its payload, accepted or refused. */
export async function accessAct(caller: TestCaller, name: AccessAct, input: object): Promise<Payload> {
  const document = `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${selections[name]} userErrors { code path message { vi en } } } }`;
  return (await caller.query(document, { input }))[name];
}

/** The same, where it must be accepted. */
export async function accessDone(caller: TestCaller, name: AccessAct, input: object): Promise<Payload> {
  const payload = await accessAct(caller, name, input);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** The token of a new key with a role. */
export const newToken = async (
  caller: TestCaller,
  role = 'ADMINISTRATOR',
  organizationId?: string,
): Promise<string> =>
  (await accessDone(caller, 'createApiKey', { name: `Khóa ${role}`, role, organizationId })).token;

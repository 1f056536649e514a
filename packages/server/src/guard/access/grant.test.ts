import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { newToken } from '../../test/keys.ts';
import { codesIn, done, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let administrator: TestCaller;
/** The administrator of DUK-07 alone. */
let scoped: TestCaller;
let ids: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  const codes = ['DUK', 'DUK-07', 'DUK-08'];
  const query = codes.map((code, index) => `o${index}: organization(code: "${code}") { id }`).join(' ');
  const found = await server.query(
    `{ ${query} child: organization(code: "DUK-07") { children(first: 1) { nodes { id } } } }`,
  );
  ids = Object.fromEntries(codes.map((code, index) => [code, found[`o${index}`].id]));
  ids.child = found.child.children.nodes[0]?.id ?? ids['DUK-07'];
  administrator = server.as(await newToken(server));
  scoped = server.as(await newToken(administrator, 'ADMINISTRATOR', ids['DUK-07']));
});
afterAll(() => server?.stop());

const refusal = async (caller: TestCaller, name: string, input: object) => {
  const payload = await sendMutation(caller, name, input);
  const { grant = null, apiKey = null, token = null, account = null } = payload;
  expect([grant, apiKey, token, account]).toEqual([null, null, null, null]);
  return codesIn(payload.userErrors);
};
const allAccounts = async (caller: TestCaller) =>
  (
    await caller.query(
      '{ accounts { totalCount nodes { id name issuer subject grants { id role { key } organization { code } } apiKeys { prefix } } } }',
    )
  ).accounts.nodes;
const key = (role: string, organizationId?: string) => ({ name: 'Khóa', role, organizationId });
const notFound = (field: string) => [['NOT_FOUND', `input.${field}`]];

describe('nobody grants permissions that they lack', () => {
  test('outside their subtrees, which are reported as not found', async () => {
    for (const id of [ids.DUK, ids['DUK-08'], 'T3JnYW5pemF0aW9uOjk5OTk5OTk']) {
      expect(await refusal(scoped, 'createApiKey', key('ANALYST', id))).toEqual(notFound('organizationId'));
    }
  });

  test('everywhere', async () => {
    expect(await refusal(scoped, 'createApiKey', key('FIGURES_VIEWER'))).toEqual([
      ['PERMISSION_NOT_HELD', 'input.role'],
    ]);
  });

  test('beyond their own permissions', async () => {
    await server.database.orm.em.fork().execute(`
      insert into role values ('KEY_MANAGER', 'Người giữ khóa', 'Key manager', 'For a test.') on conflict do nothing`);
    await server.database.orm.em.fork().execute(`
      insert into role_permission values ('KEY_MANAGER', 'access'), ('KEY_MANAGER', 'figures') on conflict do nothing`);
    const keyManager = server.as(await newToken(administrator, 'KEY_MANAGER', ids['DUK-07']));
    const { userErrors } = await sendMutation(keyManager, 'createApiKey', key('ANALYST', ids['DUK-07']));
    expect(codesIn(userErrors)).toEqual([['PERMISSION_NOT_HELD', 'input.role']]);
    expect(userErrors[0].message.en).toContain('members, schema');
    await done(keyManager, 'createApiKey', key('FIGURES_VIEWER', ids['DUK-07']));

    // Nor by a new key of an account with more permissions.
    const officer = await newToken(administrator, 'OFFICER', ids['DUK-07']);
    const prefix = officer.split('_')[1];
    for (const mutation of ['rotateApiKey', 'revokeApiKey'] as const) {
      expect(await refusal(keyManager, mutation, { prefix })).toEqual([
        ['PERMISSION_NOT_HELD', 'input.prefix'],
      ]);
    }

    // Nor do they revoke permissions that they lack: neither keys, nor roles, nor the account.
    const seen = await allAccounts(keyManager);
    const { id, grants } = seen.find(
      ({ apiKeys }: { apiKeys: { prefix: string }[] }) => apiKeys[0]?.prefix === prefix,
    );
    expect(await refusal(keyManager, 'endGrant', { grantId: grants[0].id })).toEqual([
      ['PERMISSION_NOT_HELD', 'input.grantId'],
    ]);
    for (const mutation of ['disableAccount', 'enableAccount'] as const) {
      expect(await refusal(keyManager, mutation, { accountId: id })).toEqual([
        ['PERMISSION_NOT_HELD', 'input.accountId'],
      ]);
    }
    expect((await server.as(officer).query('{ viewer { grants { id } } }')).viewer.grants).toHaveLength(1);
    await done(scoped, 'endGrant', { grantId: grants[0].id });
    await done(keyManager, 'revokeApiKey', { prefix });
  });

  test.each(['FIGURES_VIEWER', 'ANALYST', 'OFFICER', 'INSPECTOR'])('as %s at all', async (role) => {
    const caller = server.as(await newToken(administrator, role));
    const refused: [string, object][] = [
      ['createApiKey', key('FIGURES_VIEWER')],
      ['rotateApiKey', { prefix: 'x' }],
      ['revokeApiKey', { prefix: 'x' }],
      ['grantRole', { role, accountId: 'QWNjb3VudDox' }],
      ['endGrant', { grantId: 'R3JhbnQ6MQ' }],
      ['disableAccount', { accountId: 'QWNjb3VudDox' }],
      ['enableAccount', { accountId: 'QWNjb3VudDox' }],
    ];
    for (const [name, input] of refused) {
      await expect(sendMutation(caller, name, input)).rejects.toThrow('FORBIDDEN');
    }
    await expect(allAccounts(caller)).rejects.toThrow('FORBIDDEN');
  });
});

describe('an administrator of a subtree', () => {
  test('grants within it, sees accounts with grants there alone, and ends their grants', async () => {
    const { token } = await done(scoped, 'createApiKey', key('OFFICER', ids.child));
    expect(
      (await server.as(token).query('{ viewer { grants { role { key } } } }')).viewer.grants,
    ).toHaveLength(1);
    const seen = await allAccounts(scoped);
    const account = seen.find(
      ({ apiKeys }: { apiKeys: { prefix: string }[] }) => apiKeys[0]?.prefix === token.split('_')[1],
    );
    for (const { grants } of seen) {
      for (const { organization } of grants) expect(organization.code).toMatch(/^DUK-07/);
    }
    expect((await allAccounts(administrator)).length).toBeGreaterThan(seen.length);

    const more = {
      accountId: account.id,
      role: 'ANALYST',
      organizationId: ids['DUK-07'],
      until: '2099-01-01',
    };
    const { grant } = await done(scoped, 'grantRole', more);
    expect(grant).toMatchObject({ role: { key: 'ANALYST' }, validTo: '2098-12-31T17:00:00.000000Z' });
    const ended = await done(scoped, 'endGrant', { grantId: grant.id });
    expect(Date.parse(ended.grant.validTo)).toBeLessThanOrEqual(Date.now() + 1000);

    // An account with a grant elsewhere is no longer theirs to change.
    await done(administrator, 'grantRole', {
      accountId: account.id,
      role: 'ANALYST',
      organizationId: ids['DUK-08'],
    });
    expect((await allAccounts(scoped)).length).toBe(seen.length - 1);
    const prefix = account.apiKeys[0].prefix;
    expect(await refusal(scoped, 'rotateApiKey', { prefix })).toEqual(notFound('prefix'));
    expect(await refusal(scoped, 'revokeApiKey', { prefix })).toEqual(notFound('prefix'));
    expect(await refusal(scoped, 'disableAccount', { accountId: account.id })).toEqual(notFound('accountId'));
    expect(await refusal(scoped, 'grantRole', more)).toEqual(notFound('accountId'));
  });

  test('gets the same response for a record elsewhere and a missing one', async () => {
    const [first] = (await allAccounts(administrator)).filter(
      ({ grants }: { grants: { organization: object | null }[] }) => grants[0]?.organization === null,
    );
    const [elsewhere, nowhere] = [first.grants[0].id, 'R3JhbnQ6OTk5OTk5'];
    const answers = await Promise.all(
      [elsewhere, nowhere].map(async (grantId) => {
        const { userErrors } = await sendMutation(scoped, 'endGrant', { grantId });
        return JSON.stringify(userErrors).replaceAll(grantId, 'ID');
      }),
    );
    const ids = [first.id, elsewhere, nowhere];
    const read = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await scoped.query(read, { ids })).nodes).toEqual([null, null, null]);
    const [own, grant] = (await administrator.query(read, { ids })).nodes;
    expect([own.id, grant.id]).toEqual([first.id, elsewhere]);
    expect(answers[0]).toContain('NOT_FOUND');
    expect(answers[0]).toBe(answers[1]);
  });
});

test('a subject of an issuer gets one account, even from concurrent grants', async () => {
  const subject = { issuer: 'https://issuer.example', subject: 'nguyen.van.an', name: 'Nguyễn Văn An' };
  const roles = ['ANALYST', 'INSPECTOR', 'FIGURES_VIEWER'];
  await Promise.all(roles.map((role) => done(administrator, 'grantRole', { subject, role })));
  const found = (await allAccounts(administrator)).filter(
    (account: { subject: string }) => account.subject === subject.subject,
  );
  expect(found).toHaveLength(1);
  expect(found[0].grants).toHaveLength(3);
  expect(await refusal(administrator, 'grantRole', { role: 'ANALYST' })).toEqual([
    ['NOTHING_GIVEN', 'input.accountId'],
  ]);
  expect(await refusal(administrator, 'grantRole', { role: 'X', subject, until: '2020-01-01' })).toEqual([
    ['NOT_FOUND', 'input.role'],
    ['DAY_OUT_OF_RANGE', 'input.until'],
  ]);
});

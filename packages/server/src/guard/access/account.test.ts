import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { newToken } from '../../test/keys.ts';
import { codesIn, done, sendMutation } from '../../test/run-mutation.ts';
import { withinASecond } from '../../test/within-a-second.ts';

let server: TestServer;
let administrator: TestCaller;
let accountId: string;
let keys: string[];
beforeAll(async () => {
  server = await startTestServer();
  administrator = server.as(await newToken(server));
  const key = await newToken(administrator, 'OFFICER');
  const { viewer } = await server.as(key).query('{ viewer { id } }');
  accountId = encodeId('Account', Number(viewer.id.replace('account:', '')));
  const { token } = await done(administrator, 'rotateApiKey', { prefix: key.split('_')[1] });
  keys = [key, token];
});
afterAll(() => server?.stop());

const statuses = () =>
  Promise.all(keys.map(async (key) => (await server.as(key).request('{ viewer { id } }')).status));

test('a disabled account is refused within a second with all its keys, until it is enabled', async () => {
  expect(await statuses()).toEqual([200, 200]);
  const { account } = await done(administrator, 'disableAccount', { accountId });
  expect(Date.parse(account.disabledAt)).toBeLessThanOrEqual(Date.now() + 1000);
  await withinASecond(statuses, [401, 401]);

  // The first time of disabling is kept, and the account gets no new key meanwhile.
  expect((await done(administrator, 'disableAccount', { accountId })).account).toEqual(account);
  const { userErrors } = await sendMutation(administrator, 'rotateApiKey', {
    prefix: keys[0]?.split('_')[1],
  });
  expect(codesIn(userErrors)).toEqual([['ACCOUNT_DISABLED', 'input.prefix']]);

  const enabled = await done(administrator, 'enableAccount', { accountId });
  expect(enabled.account.disabledAt).toBeNull();
  await withinASecond(statuses, [200, 200]);
});

test('the audit names the caller of the mutation', async () => {
  const { auditLog, viewer } = await administrator.query(
    '{ viewer { id } auditLog(filter: { operation: "disableAccount" }) { nodes { table caller changes { field } } } }',
  );
  expect(auditLog.nodes).toEqual([
    { table: 'account', caller: viewer.id, changes: [{ field: 'disabled_at' }] },
  ]);
});

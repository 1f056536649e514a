import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { newToken } from '../../test/keys.ts';
import { codesIn, done, mutation, sendMutation } from '../../test/run-mutation.ts';

interface Administrator {
  caller: TestCaller;
  accountId: string;
  grantId: string;
  prefix: string;
}

let server: TestServer;
let first: Administrator;
beforeAll(async () => {
  server = await startTestServer();
  first = await newAdministrator(server);
});
afterAll(() => server?.stop());

async function newAdministrator(by: TestCaller): Promise<Administrator> {
  const token = await newToken(by);
  const prefix = token.split('_')[1] as string;
  const em = server.database.orm.em.fork();
  const [row] = await em.execute<{ account: number; grant: number }[]>(
    `select account_id as account, role_grant.id as "grant" from api_key join role_grant using (account_id) where prefix = ?`,
    [prefix],
  );
  return {
    caller: server.as(token),
    accountId: encodeId('Account', Number(row?.account)),
    grantId: encodeId('Grant', Number(row?.grant)),
    prefix,
  };
}

/** The ways in which an administrator ends the access of another, or their own. */
const ways: [string, (whose: Administrator) => object, string][] = [
  ['endGrant', ({ grantId }) => ({ grantId }), 'input.grantId'],
  ['revokeApiKey', ({ prefix }) => ({ prefix }), 'input.prefix'],
  ['disableAccount', ({ accountId }) => ({ accountId }), 'input.accountId'],
];

test.each(ways)(
  'the last administrator is not locked out by %s, and nothing is half done',
  async (name, input, path) => {
    // Those who manage the access to a part, who only see, or who no longer can sign in are no others.
    await newToken(first.caller, 'OFFICER');
    const gone = await newAdministrator(first.caller);
    await done(first.caller, 'revokeApiKey', { prefix: gone.prefix });

    const { userErrors } = await sendMutation(first.caller, name, input(first));
    expect(codesIn(userErrors)).toEqual([['LAST_ADMINISTRATOR', path]]);
    // To be enabled again would leave as many as before.
    await done(first.caller, 'enableAccount', { accountId: first.accountId });

    const second = await newAdministrator(first.caller);
    await done(first.caller, name, input(first));
    const refused = await sendMutation(second.caller, name, input(second));
    expect(codesIn(refused.userErrors)).toEqual([['LAST_ADMINISTRATOR', path]]);
    first = second;
  },
);

/** True if an administrator still has their role, and a way to sign in. */
async function administers({ prefix }: Administrator): Promise<boolean> {
  const rows = await server.database.orm.em.fork().execute(
    `select from api_key join account on account.id = account_id join role_grant using (account_id)
    where prefix = ? and revoked_at is null and disabled_at is null and valid_to > now()`,
    [prefix],
  );
  return rows.length === 1;
}

test.each(ways)('of two who end each other’s access at once by %s one succeeds', async (name, input) => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [first, await newAdministrator(first.caller)];
    const document = mutation(name);
    await Promise.all([
      one.caller.request(document, { input: input(other) }),
      other.caller.request(document, { input: input(one) }),
    ]);
    expect([await administers(one), await administers(other)].toSorted()).toEqual([false, true]);
    first = (await administers(one)) ? one : other;
  }
});

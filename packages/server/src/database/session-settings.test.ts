import { expect, inject, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../test/fixtures.ts';
import { copyDatabase, serveDatabase } from '../test/harness.ts';
import { administer } from '../test/template.ts';

/** All other tests run on a server with foreign defaults; these, in milliseconds, would also stop what the tests themselves send. */
const limits = {
  statement_timeout: 100,
  lock_timeout: 100,
  // No connection begins within a transaction.
  idle_in_transaction_session_timeout: 10,
  idle_session_timeout: 500,
  transaction_timeout: 100,
};

const template = inject('template');

test.runIf(template.kind === 'postgres')(
  'limits of time that a database has by default stop nothing that the server does',
  async () => {
    if (template.kind !== 'postgres') return;
    const copy = await copyDatabase('none');
    const { pathname } = new URL(copy.environment.DATABASE_URL as string);
    // By another database, since they hold for each new connection, before it has sent anything.
    const { serverUrl } = template;
    const known = await administer(
      serverUrl,
      `select name from pg_settings where name in ('${Object.keys(limits).join("', '")}')`,
    );
    expect(known.length).toBeGreaterThanOrEqual(4);
    for (const { name } of known as { name: keyof typeof limits }[])
      await administer(serverUrl, `alter database "${pathname.slice(1)}" set ${name} = '${limits[name]}ms'`);
    // It loads a sample, migrates nothing more, and then writes and reads.
    const server = await serveDatabase(copy, { SAMPLE: 'district' });
    try {
      const bloc = await newBloc(server, 'LIM');
      await newMember(server, await newOrganization(server, bloc, 'LIM-1'));
      const { organization } = await server.query(
        '{ organization(code: "LIM") { memberCount(asOf: "2020-12-31") } }',
      );
      expect(organization).toEqual({ memberCount: 1 });
    } finally {
      await server.stop();
    }
  },
);

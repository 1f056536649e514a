import { expect, inject, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../test/fixtures.ts';
import { copyDatabase, serveDatabase } from '../test/harness.ts';
import { administer } from '../test/template.ts';

/** All other tests run on a server with foreign defaults; these would also stop what the tests themselves send. */
const limits = [
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'idle_session_timeout',
  'transaction_timeout',
];

test.runIf(inject('template').kind === 'postgres')(
  'limits of time that a database has by default stop nothing that the server does',
  async () => {
    const copy = await copyDatabase('none');
    const url = copy.environment.DATABASE_URL as string;
    const known = await administer(
      url,
      `select name from pg_settings where name in ('${limits.join("', '")}')`,
    );
    expect(known.length).toBeGreaterThanOrEqual(4);
    for (const { name } of known as { name: string }[])
      await administer(
        url,
        `alter database "${new URL(url).pathname.slice(1)}" set ${name} = '${name.includes('idle') ? 100 : 20}ms'`,
      );
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

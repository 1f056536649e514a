import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCanaries } from '../../test/canaries.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';
import { protectedFields } from './protected-fields.ts';

const logged: string[] = [];
const log = new Writable({
  write: (line, _encoding, done) => {
    logged.push(String(line));
    done();
  },
});
let server: TestServer;
let member: { id: string; version: number };
let planted: string[];

beforeAll(async () => {
  server = await startTestServer({}, { log });
  member = await newMember(server, await newOrganization(server, await newBloc(server, 'T'), 'T-1'));
  planted = await plantCanaries(server, [member.id]);
});
afterAll(() => server?.stop());

const execute = (sql: string) => server.database.orm.em.fork().execute(sql);
/** The log so far. */
const reports = () => logged.map((line) => JSON.parse(line));

/** As a client sends them: none is refused for its form. */
const written = {
  birthDate: '1971-12-01',
  birthPlace: 'Canary birth',
  homeTown: 'Canary home',
  permanentAddress: 'Canary permanent',
  temporaryAddress: 'Canary temporary',
  phone: '0777999999',
  partyCardNumber: '77999999',
  ethnicity: 'Kinh',
  religion: 'Không',
  identityNumber: '000177999999',
};

test('protected values in an error of the database are neither in the response nor in the log', async () => {
  expect(Object.keys(written).toSorted()).toEqual(Object.keys(protectedFields).toSorted());
  const answers: string[] = [];
  const ask = async (query: string, variables: object) => {
    const before = logged.length;
    const { body } = await server.stating('Kiểm tra').request(query, variables);
    expect(body.errors[0].extensions.code).toBe('INTERNAL_ERROR');
    answers.push(JSON.stringify(body));
    expect(logged.length).toBeGreaterThan(before);
  };

  for (const table of ['member_personal', 'member_sensitive']) {
    await execute(`
      create function raise_row() returns trigger language plpgsql as $$
      begin raise exception 'row %', to_jsonb(new) using detail = to_jsonb(new)::text; end $$`);
    await execute(
      `create trigger raise_row before insert or update on ${table} for each row execute function raise_row()`,
    );
    const input = { memberId: member.id, expectedVersion: member.version, profile: written };
    // Another operation, since an equal fault is logged once.
    await ask(mutation('updateMemberProfile').replace('mutation', `mutation Write_${table}`), { input });
    expect(reports().at(-1)).toMatchObject({
      path: 'updateMemberProfile',
      operation: `Write_${table}`,
      err: { message: expect.stringMatching(/^SQLSTATE P0001$/) },
    });
    await execute('drop function raise_row cascade');
  }

  // PostgreSQL repeats in its error the text that cannot be a number.
  for (const [field, column] of [
    ['homeTown', 'member_personal.home_town'],
    ['ethnicity', 'member_sensitive.ethnicity'],
  ]) {
    const [table] = (column as string).split('.');
    await execute(
      `create policy cast_value on ${table} as restrictive for select to dangbo_reader using (${column}::integer > 0)`,
    );
    await ask(`query Profile($id: ID!) { member(id: $id) { profile { ${field} { value } } } }`, {
      id: member.id,
    });
    expect(reports()).toContainEqual(
      expect.objectContaining({
        path: `member.profile.${field}`,
        operation: 'Profile',
        err: expect.objectContaining({ statement: expect.stringContaining(`from "${table}" where`) }),
      }),
    );
    await execute(`drop policy cast_value on ${table}`);
  }

  const secrets = [
    ...planted,
    ...Object.values(written).filter((value) => !['Kinh', 'Không'].includes(value)),
  ];
  for (const text of [...answers, ...logged]) {
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/canary/i);
  }
});

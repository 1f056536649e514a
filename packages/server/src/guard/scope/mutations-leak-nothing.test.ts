import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { findEditors } from '../../test/find-editors.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { missing } from '../../test/missing.ts';
import { codesIn, sendMutation } from '../../test/run-mutation.ts';
import type { Roots } from '../../test/scope-oracle.ts';

let server: TestServer;
let editors: Record<string, Roots>;
beforeAll(async () => {
  server = await startTestServer();
  editors = await findEditors(server.database);
});
afterAll(() => server?.stop());

const find = async <Row>(sql: string): Promise<Row> => {
  const [row] = await server.database.orm.em.fork().execute<Row[]>(`${sql} limit 1`);
  if (!row) throw new Error(missing.row('src/guard/scope/mutations-leak-nothing.test.ts', sql));
  return row;
};
const execute = (sql: string) => server.database.orm.em.fork().execute(sql);
let made = 0;
/** An officer responsible for the subtrees of some organizations. */
async function officerOf(...roots: number[]): Promise<TestCaller> {
  const name = `officer${++made}`;
  await makeCallers(server.database, { [name]: { figures: roots, members: roots, edit: roots } });
  return server.as(keyOf(name));
}
/** The answer to a mutation, with "VALUE" in place of a value that the caller sent. */
const answer = async (caller: TestCaller, document: string, input: object, value: string) =>
  JSON.stringify((await caller.request(document, { input })).body).replaceAll(value, 'VALUE');

describe('a code or number taken beyond the scope is refused as one taken within, and no more is exposed', () => {
  const beyond = (root: number, column: string) =>
    `${column} not in (select descendant_id from organization_closure where ancestor_id = ${root})`;
  const within = (root: number, column: string) => beyond(root, column).replace('not in', 'in');

  test('a code', async () => {
    const [root = 0] = editors.committee?.edit ?? [];
    const officer = await officerOf(root);
    const take = async (place: string) => {
      const { code } = await find<{ code: string }>(`select code from organization where ${place}`);
      const input = { parentId: encodeId('Organization', root), name: 'Chi bộ thử', code };
      const document = `mutation($input: EstablishOrganizationInput!) { establishOrganization(input: $input) {
        organization { id } organizationEdge { cursor } userErrors { code path message { vi en } } warnings { code } } }`;
      const more = { kind: 'SUBORDINATE_CELL', effectiveOn: '2021-06-01' };
      return answer(officer, document, { ...input, ...more }, code);
    };
    const known = await take(within(root, 'id'));
    expect(known).toContain('"code":"CODE_TAKEN","path":["input","code"]');
    expect(await take(beyond(root, 'id'))).toBe(known);
  });

  test('a file number', async () => {
    const { cell } = await find<{ cell: number }>(
      `select organization_id as cell from cell_membership where valid_to = 'infinity' order by id`,
    );
    const officer = await officerOf(cell);
    const take = async (place: string) => {
      const { number } = await find<{ number: string }>(
        `select file_number as number from member join cell_membership on member_id = member.id
        where valid_to = 'infinity' and ${place}`,
      );
      const document = `mutation($input: AdmitMemberInput!) { admitMember(input: $input) {
        member { id } memberEdge { cursor } userErrors { code path message { vi en } } warnings { code } } }`;
      const days = { admissionDecidedOn: '2021-07-01', admittedOn: '2021-07-10' };
      const input = { cellId: encodeId('Organization', cell), fullName: 'Nguyễn Văn An', ...days };
      return answer(officer, document, { ...input, fileNumber: number }, number);
    };
    const known = await take(within(cell, 'organization_id'));
    expect(known).toContain('"code":"CODE_TAKEN","path":["input","fileNumber"]');
    expect(await take(beyond(cell, 'organization_id'))).toBe(known);
  });
});

test('every role that may edit may see the members whom a refusal names', async () => {
  const roles = (permission: string) =>
    // The roles of one permission each are of tests.
    execute(`select role_key from role_permission
      where permission = '${permission}' and role_key not like 'TEST%'`);
  const editors = await roles('edit');
  expect(editors).not.toEqual([]);
  expect(await roles('members')).toEqual(expect.arrayContaining(editors));
});

test('the title of a document is not exposed to a caller who names it and does not see it', async () => {
  const [root = 0] = editors.committee?.edit ?? [];
  const officer = await officerOf(root);
  const { title, ...named } = await find<Record<string, string>>(`
    select symbol, document.type, issuer, issued_on::text as "issuedOn", title from document
    join organization_event on document_id = document.id
    where title is not null and organization_id not in (
      select descendant_id from organization_closure where ancestor_id = ${root})`);
  const establish = async (document: object) => {
    const cell = { name: 'Chi bộ thử', kind: 'SUBORDINATE_CELL', code: `T-${++made}` };
    const place = { parentId: encodeId('Organization', root), effectiveOn: '2021-06-01' };
    const payload = await sendMutation(officer, 'establishOrganization', { ...cell, ...place, document });
    expect(JSON.stringify(payload)).not.toContain(title);
    return codesIn(payload.userErrors);
  };
  const refused = [['DOCUMENT_TITLED_OTHERWISE', 'input.document.title']];
  expect(await establish(named)).toEqual(refused);
  expect(await establish({ ...named, title: 'V/v thử' })).toEqual(refused);
  // A caller who has the document records by it, and need not give its title from then on.
  expect(await establish({ ...named, title })).toEqual([]);
  expect(await establish(named)).toEqual([]);
});

test('a transfer that would end a position beyond the scope does not expose since when it is held', async () => {
  const { member, version, cell, since } = await find<Record<string, number | string>>(`
    select here.member_id as member, version, here.organization_id as cell, position.valid_from::text as since
    from position join member on member.id = position.member_id
    join cell_membership as here on here.member_id = member.id and here.valid_to = 'infinity'
    where position.valid_to = 'infinity' and position.organization_id <> here.organization_id
      and here.valid_from < position.valid_from - 1
    order by member.id`);
  // Later ratings would be in the way as well.
  await execute(`delete from member_rating where member_id = ${member}`);
  const officer = await officerOf(Number(cell));
  for (const effectiveOn of [since, '2021-05-05']) {
    const payload = await sendMutation(officer, 'transferMember', {
      memberId: encodeId('Member', Number(member)),
      expectedVersion: version,
      outsidePlace: 'Nơi khác',
      effectiveOn,
    });
    expect(codesIn(payload.userErrors)).toEqual([['BEYOND_SCOPE', 'input']]);
  }
});

describe('of years in which a member was in a cell beyond the scope', () => {
  let officer: TestCaller;
  let memberId: string;
  let found: Record<string, number | string>;
  beforeAll(async () => {
    found = await find(`
      select here.member_id as member, version, here.organization_id as cell, here.valid_from::text as since
      from cell_membership as here join member on member.id = here.member_id
      join cell_membership as earlier on earlier.member_id = here.member_id and earlier.valid_to = here.valid_from
      where here.valid_to = 'infinity' and earlier.valid_from < '2009-01-01' and here.valid_from > '2013-01-01'
        and exists (select from member_rating where member_rating.member_id = member.id and year = 2012)
        and not exists (select from position where position.member_id = member.id)
      order by here.member_id`);
    officer = await officerOf(Number(found.cell));
    memberId = encodeId('Member', Number(found.member));
  });

  test.each([2009, 2012])(
    'it is not exposed whether they were rated in %i, nor are they rated',
    async (year) => {
      const payload = await sendMutation(officer, 'decideRatings', {
        year,
        decidedOn: `${year}-12-31`,
        memberRatings: [{ memberId, grade: 'GOOD' }],
      });
      expect(codesIn(payload.userErrors)).toEqual([['NOT_IN_A_CELL', 'input.memberRatings.0.memberId']]);
    },
  );

  test('nor when they were rated there', async () => {
    await execute(`delete from member_rating where member_id = ${found.member}
      and year >= extract(year from date '${found.since}')`);
    const { userErrors } = await sendMutation(officer, 'transferMember', {
      memberId,
      expectedVersion: found.version,
      outsidePlace: 'Nơi khác',
      effectiveOn: '2012-06-30',
    });
    expect(codesIn(userErrors)).toEqual([['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn']]);
    expect(userErrors[0].message.en).toContain(found.since);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

const list = '{ organizations(first: 100) { nodes { code } } members(first: 100) { nodes { fullName } } }';

const numberOf = ({ id }: { id: string }) => parseId(id)?.id as number;
const onAllConnections = <Answer>(ask: () => Promise<Answer>) => Promise.all(Array.from({ length: 12 }, ask));

/** The codes and the names in the answer to the list. */
const listed = async (server: TestServer, name: string): Promise<string[]> => {
  const { organizations, members } = await server.as(keyOf(name)).query(list);
  return [
    ...organizations.nodes.map(({ code }: { code: string }) => code),
    ...members.nodes.map(({ fullName }: { fullName: string }) => fullName),
  ].toSorted();
};

let server: TestServer;
let bloc: Awaited<ReturnType<typeof newBloc>>;
let committee: typeof bloc;
/** The server, asked by a caller who may change everything. */
let writer: TestServer;

beforeAll(async () => {
  server = await startTestServer({ SAMPLE: 'none' });
  bloc = await newBloc(server, 'S');
  committee = await newOrganization(server, bloc, 'S-1', 'GRASSROOTS_COMMITTEE');
  const cell = await newOrganization(server, bloc, 'S-2');
  const inCommittee = await newOrganization(server, committee, 'S-1-1', 'SUBORDINATE_CELL');
  await newMember(server, cell, 'Vũ Thị Dung');
  await newMember(server, inCommittee, 'Đỗ Văn Đạt');
  const [one, other] = [numberOf(committee), numberOf(cell)];
  await makeCallers(server.database, {
    committee: { figures: [one], members: [one] },
    counting: { figures: [one] },
    cell: { figures: [other], members: [other] },
    keys: { access: 'everywhere' },
    writer: { figures: 'everywhere', members: 'everywhere', edit: 'everywhere' },
  });
  writer = Object.assign(Object.create(server), server.as(keyOf('writer')));
});
afterAll(() => server?.stop());

const expected = {
  committee: ['S-1', 'S-1-1', 'Đỗ Văn Đạt'],
  cell: ['S-2', 'Vũ Thị Dung'],
};

test('a connection that was opened for one caller serves each other one with the scope of their own', async () => {
  // More at once than there are connections, in an order in which each follows on each.
  const names = ['committee', 'cell', 'committee', 'committee', 'cell', 'cell'] as const;
  for (let round = 0; round < 10; round++) {
    const asked = Array.from({ length: 24 }, (_, index) => names[(index + round) % names.length] as 'cell');
    const answers = await Promise.all(asked.map((name) => listed(server, name)));
    for (const [index, answer] of answers.entries()) {
      expect(answer).toEqual(expected[asked[index] as 'cell']);
    }
  }
});

test('a caller with fewer rows sees nothing of those of the caller before', async () => {
  for (const name of ['committee', 'counting', 'keys']) {
    await listed(server, 'committee');
    const { body } = await server.as(keyOf(name)).request('{ members(first: 5) { nodes { fullName } } }');
    const names = body.data?.members.nodes.map(({ fullName }: { fullName: string }) => fullName) ?? [];
    expect(names).toEqual(name === 'committee' ? ['Đỗ Văn Đạt'] : []);
  }
});

test('a row that comes into scope is in the very next result, also on open connections', async () => {
  for (let round = 1; round <= 10; round++) {
    const [before] = await onAllConnections(() => listed(server, 'committee'));
    const code = `S-1-1${round}`;
    const cell = await newOrganization(writer, committee, code, 'SUBORDINATE_CELL');
    await newMember(writer, cell, `Lê Thị Ánh ${round}`);
    const after = await onAllConnections(() => listed(server, 'committee'));
    for (const answer of after) {
      expect(answer).toEqual([...(before ?? []), code, `Lê Thị Ánh ${round}`].toSorted());
    }
    // Counted by the ranges alone: where these are of before, nobody.
    const counts = await onAllConnections(() =>
      server
        .as(keyOf('committee'))
        .query('query ($code: String!) { organization(code: $code) { memberCount } }', {
          code,
        }),
    );
    for (const { organization } of counts) expect(organization.memberCount).toBe(1);
  }
});

test.each([
  // Records that belonged to the scope until then may still be read.
  ['ended', `update organization_closure set valid_to = '2024-01-01'`, ['S-1-ENDED', 'Bùi Văn Đi']],
  ['deleted', 'delete from organization_closure', []],
])(
  'nothing that comes to an organization shows once it has left a scope, its place there %s',
  async (how, end, kept) => {
    const before = await listed(server, 'committee');
    const leaving = await newOrganization(writer, committee, `S-1-${how}`, 'SUBORDINATE_CELL');
    await newMember(writer, leaving, 'Bùi Văn Đi', '2023-01-01');
    for (const answer of await onAllConnections(() => listed(server, 'committee'))) {
      expect(answer).toEqual([...before, leaving.code, 'Bùi Văn Đi'].toSorted());
    }

    // No row of the tree is inserted: a version that counts insertions alone stays the same.
    await server.database.orm.em.fork().transactional(async (em) => {
      const moved = numberOf(leaving);
      const places = `descendant_id = ${moved} and ancestor_id`;
      await em.execute(`${end} where ${places} = ${numberOf(committee)}`);
      await em.execute(
        `update organization_state set parent_id = ${numberOf(bloc)} where organization_id = ${moved}`,
      );
    });
    const { id } = await newMember(writer, leaving, 'Bùi Thị Đến', '2024-06-01');
    // A member is looked up by the ranges alone, which were computed before.
    const lookup = 'query ($id: ID!) { member(id: $id) { fullName } }';
    const found = await onAllConnections(() => server.as(keyOf('committee')).query(lookup, { id }));
    expect(found).toEqual(Array(12).fill({ member: null }));
    for (const answer of await onAllConnections(() => listed(server, 'committee'))) {
      expect(answer).toEqual([...before, ...kept].toSorted());
    }
  },
);

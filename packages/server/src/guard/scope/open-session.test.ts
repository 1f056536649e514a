import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

const list = '{ organizations(first: 100) { nodes { code } } members(first: 100) { nodes { fullName } } }';

/** What the answer to the list says, in words. */
const told = async (server: TestServer, name: string): Promise<string[]> => {
  const { organizations, members } = await server.as(keyOf(name)).query(list);
  return [
    ...organizations.nodes.map(({ code }: { code: string }) => code),
    ...members.nodes.map(({ fullName }: { fullName: string }) => fullName),
  ].toSorted();
};

let server: TestServer;
let bloc: Awaited<ReturnType<typeof newBloc>>;
let committee: typeof bloc;

beforeAll(async () => {
  server = await startTestServer({ SAMPLE: 'none' });
  bloc = await newBloc(server, 'S');
  committee = await newOrganization(server, bloc, 'S-1', 'GRASSROOTS_COMMITTEE');
  const cell = await newOrganization(server, bloc, 'S-2');
  const inCommittee = await newOrganization(server, committee, 'S-1-1', 'SUBORDINATE_CELL');
  await newMember(server, cell, 'Vũ Thị Dung');
  await newMember(server, inCommittee, 'Đỗ Văn Đạt');
  const numberOf = ({ id }: { id: string }) => parseId(id)?.id as number;
  const [one, other] = [numberOf(committee), numberOf(cell)];
  await makeCallers(server.database, {
    committee: { figures: [one], members: [one] },
    counting: { figures: [one] },
    cell: { figures: [other], members: [other] },
    keys: { access: 'everywhere' },
    writer: { figures: 'everywhere', members: 'everywhere', edit: 'everywhere' },
  });
});
afterAll(() => server?.stop());

const expected = {
  committee: ['S-1', 'S-1-1', 'Đỗ Văn Đạt'],
  cell: ['S-2', 'Vũ Thị Dung'],
};

test('a connection that stood open for one caller serves each other one with the scope of their own', async () => {
  // More at once than there are connections, in an order in which each follows on each.
  const names = ['committee', 'cell', 'committee', 'committee', 'cell', 'cell'] as const;
  for (let round = 0; round < 10; round++) {
    const asked = Array.from({ length: 24 }, (_, index) => names[(index + round) % names.length] as 'cell');
    const answers = await Promise.all(asked.map((name) => told(server, name)));
    for (const [index, answer] of answers.entries()) {
      expect(answer).toEqual(expected[asked[index] as 'cell']);
    }
  }
});

test('nothing of what another caller may see is left to one who may see less', async () => {
  for (const name of ['committee', 'counting', 'keys']) {
    await told(server, 'committee');
    const { body } = await server.as(keyOf(name)).request('{ members(first: 5) { nodes { fullName } } }');
    const names = body.data?.members.nodes.map(({ fullName }: { fullName: string }) => fullName) ?? [];
    expect(names).toEqual(name === 'committee' ? ['Đỗ Văn Đạt'] : []);
  }
});

test('what comes into a scope shows in the very next answer, on connections that stand open too', async () => {
  const writer = Object.assign(Object.create(server), server.as(keyOf('writer'))) as TestServer;
  const onAllConnections = <Answer>(ask: () => Promise<Answer>) =>
    Promise.all(Array.from({ length: 12 }, ask));
  for (let round = 1; round <= 10; round++) {
    const [before] = await onAllConnections(() => told(server, 'committee'));
    const code = `S-1-1${round}`;
    const cell = await newOrganization(writer, committee, code, 'SUBORDINATE_CELL');
    await newMember(writer, cell, `Lê Thị Ánh ${round}`);
    const after = await onAllConnections(() => told(server, 'committee'));
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

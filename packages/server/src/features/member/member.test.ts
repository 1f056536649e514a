import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface Listed {
  fullName: string;
  givenName: string;
}

const listed = async (args: string): Promise<Listed[]> => {
  const { members } = await server.query(`{ members(first: 100, ${args}) { nodes { fullName givenName } } }`);
  return members.nodes;
};

describe('lists of members', () => {
  test('hold those in a cell, and the ended only where asked', async () => {
    const { all, official, probationary, ended, start } = await server.query(`{
      all: members { totalCount } start: members(asOf: "2010-01-01") { totalCount }
      official: members(filter: { statuses: [OFFICIAL] }) { totalCount }
      probationary: members(filter: { statuses: [PROBATIONARY] }) { totalCount nodes { status officialOn admittedOn } }
      ended: members(filter: { statuses: [ENDED] }) { totalCount nodes { status organization { id } } } }`);
    expect(all.totalCount).toBe(4374);
    expect(official.totalCount + probationary.totalCount).toBe(4374);
    expect(probationary.totalCount).toBeGreaterThan(0);
    expect(start.totalCount).not.toBe(4374);
    for (const member of probationary.nodes)
      expect(member).toMatchObject({ status: 'PROBATIONARY', officialOn: null });
    expect(ended.totalCount).toBeGreaterThan(0);
    for (const member of ended.nodes) expect(member).toEqual({ status: 'ENDED', organization: null });
  });

  test('are by tên, then họ đệm, in Vietnamese order', async () => {
    const { organization } = await server.query(
      '{ organization(code: "DUK") { members(includeDescendants: true, first: 100) { nodes { fullName givenName } } } }',
    );
    const names: Listed[] = organization.members.nodes;
    const collator = new Intl.Collator('vi');
    const rest = ({ fullName, givenName }: Listed) => fullName.slice(0, -givenName.length);
    const sorted = [...names].sort(
      (a, b) => collator.compare(a.givenName, b.givenName) || collator.compare(rest(a), rest(b)),
    );
    expect(names.map(({ fullName }) => fullName)).toEqual(sorted.map(({ fullName }) => fullName));
  });

  test('are searched without accents, by beginnings of words, in any order', async () => {
    const [{ fullName }] = (await listed('')) as [Listed];
    const plain = fullName
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
      .toLowerCase();
    const words = plain.split(' ').reverse().join(' ');
    const found = await listed(`filter: { search: ${JSON.stringify(words)} }`);
    expect(found.map((member) => member.fullName)).toContain(fullName);
  });

  test('come by admission date too, the newest first where asked', async () => {
    const { members } = await server.query(
      '{ members(first: 100, orderBy: { field: ADMITTED_ON, direction: DESC }) { nodes { admittedOn } } }',
    );
    const dates = members.nodes.map(({ admittedOn }: { admittedOn: string }) => admittedOn);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('a member', () => {
  test('has a status and a cell on every day since the admission', async () => {
    const { members } = await server.query(
      '{ members(first: 1, filter: { statuses: [PROBATIONARY] }) { nodes { id admittedOn } } }',
    );
    const [{ id, admittedOn }] = members.nodes;
    const before = new Date(Date.parse(admittedOn) - 86_400_000).toISOString().slice(0, 10);
    const { member } = await server.query(
      `query ($id: ID!, $before: Date!, $on: Date!) { member(id: $id) {
        before: status(asOf: $before) cellBefore: organization(asOf: $before) { id }
        on: status(asOf: $on) cellOn: organization(asOf: $on) { kind } } }`,
      { id, before, on: admittedOn },
    );
    expect(member).toMatchObject({
      before: null,
      cellBefore: null,
      on: 'PROBATIONARY',
      cellOn: { kind: expect.stringMatching(/_CELL$/) },
    });
  });

  test('is found by file number and by id, as one and the same', async () => {
    const { members } = await server.query('{ members(first: 1) { nodes { id fileNumber fullName } } }');
    const [expected] = members.nodes;
    const { byNumber, node } = await server.query(
      `query ($id: ID!, $fileNumber: String!) {
        byNumber: member(fileNumber: $fileNumber) { id fileNumber fullName }
        node(id: $id) { __typename id ... on Member { fileNumber fullName } } }`,
      expected,
    );
    expect(byNumber).toEqual(expected);
    expect(node).toEqual({ __typename: 'Member', ...expected });
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
});
afterAll(() => server?.stop());

const upgrade = 'upgradeOrganization';
const effectiveOn = '2015-06-01';
let made = 0;

/** A grassroots cell with three members, and the input that divides them among two new cells. */
async function prepare() {
  const code = `T-${++made}`;
  const cell = await newOrganization(server, bloc, code);
  const members = [
    await newOfficialMember(server, cell, 'Trần Thị Bình'),
    await newMember(server, cell, 'Vũ Thị Dung'),
    await newMember(server, cell, 'Đỗ Văn Đạt'),
  ] as const;
  const input = {
    organizationId: cell.id,
    expectedVersion: 1,
    effectiveOn,
    cells: [
      { code: `${code}-1`, name: 'Chi bộ Một', memberIds: [members[0].id, members[1].id] },
      { code: `${code}-2`, name: 'Chi bộ Hai', memberIds: [members[2].id] },
    ],
  };
  return { code, cell, members, input };
}

test('makes a cell a committee that stays itself, and divides its members', async () => {
  const { code, cell, members, input } = await prepare();
  const secretary = await done(server, 'appointToPosition', {
    organizationId: cell.id,
    expectedVersion: 1,
    memberId: members[0].id,
    role: 'SECRETARY',
    method: 'ELECTED',
    effectiveOn: '2014-01-01',
  });
  const { organization, organizationEdge, warnings } = await done(server, upgrade, {
    ...input,
    expectedVersion: 2,
    name: 'Đảng bộ Sở',
    document,
  });
  expect(organization).toEqual({ id: cell.id, code, version: 3 });
  expect(organizationEdge.node).toEqual({ code });
  expect(codesIn(warnings)).toEqual([
    ['TOO_FEW_MEMBERS', 'input.organizationId'],
    ['TOO_FEW_OFFICIAL_MEMBERS', 'input.cells.0'],
    ['TOO_FEW_OFFICIAL_MEMBERS', 'input.cells.1'],
    ['COMMITTEE_TO_APPOINT', 'input.organizationId'],
    ['SECRETARY_TO_APPOINT', 'input.cells.0'],
    ['SECRETARY_TO_APPOINT', 'input.cells.1'],
  ]);

  const at = (day: string) => `name(asOf: "${day}") kind(asOf: "${day}") parent(asOf: "${day}") { code }
    own: memberCount(asOf: "${day}", includeDescendants: false) all: memberCount(asOf: "${day}")
    secretary(asOf: "${day}") { id } children(asOf: "${day}") { nodes { code name kind members(asOf: "${day}") { nodes { fullName } } } }`;
  const read = (day: string) =>
    server.query(
      `query($id: ID!) { organization(id: $id) { ${at(day)} history { type effectiveOn document { symbol } } } }`,
      {
        id: cell.id,
      },
    );
  expect((await read('2015-05-31')).organization).toMatchObject({
    name: `Tổ chức ${code}`,
    kind: 'GRASSROOTS_CELL',
    parent: { code: 'T' },
    own: 3,
    all: 3,
    secretary: { id: secretary.position.id },
    children: { nodes: [] },
  });
  expect((await read(effectiveOn)).organization).toMatchObject({
    name: 'Đảng bộ Sở',
    kind: 'GRASSROOTS_COMMITTEE',
    parent: { code: 'T' },
    own: 0,
    all: 3,
    secretary: { id: secretary.position.id },
    history: [
      { type: 'ESTABLISHED' },
      { type: 'UPGRADED', effectiveOn, document: { symbol: document.symbol } },
    ],
    children: {
      nodes: [
        {
          code: `${code}-1`,
          name: 'Chi bộ Một',
          kind: 'SUBORDINATE_CELL',
          members: { nodes: [{ fullName: 'Trần Thị Bình' }, { fullName: 'Vũ Thị Dung' }] },
        },
        { code: `${code}-2`, members: { nodes: [{ fullName: 'Đỗ Văn Đạt' }] } },
      ],
    },
  });
  const { member } = await server.query('query($id: ID!) { member(id: $id) { version } }', {
    id: members[2].id,
  });
  expect(member.version).toBe(2);
});

test('takes every member in exactly one cell', async () => {
  const { cell, members, input } = await prepare();
  const stranger = await newMember(server, await newOrganization(server, bloc, `T-${++made}`));
  const cells = (...memberIds: string[]) => [{ ...input.cells[0], memberIds }];
  const [one, two] = members.map(({ id }) => id) as [string, string, string];
  expect(await refused(server, upgrade, { ...input, cells: cells(one, two, one, stranger.id) })).toEqual([
    ['DUPLICATE', 'input.cells.0.memberIds.2'],
    ['NOT_IN_ORGANIZATION', 'input.cells.0.memberIds.3'],
    ['MEMBERS_NOT_ASSIGNED', 'input.cells'],
  ]);
  expect(await refused(server, upgrade, { ...input, cells: cells('TWVtYmVyOjk5OTk5OTk') })).toEqual([
    ['NOT_FOUND', 'input.cells.0.memberIds.0'],
  ]);
  expect(cell.version).toBe(1);
});

test('reports every problem of the new cells at once', async () => {
  const { code, input } = await prepare();
  const [one, two] = input.cells as [object, object];
  const cells = [
    { ...one, code, name: '' },
    { ...two, code },
    { code: 'x y', name: 'Chi bộ', memberIds: [] },
  ];
  expect(await refused(server, upgrade, { ...input, cells, name: ' ' })).toEqual([
    ['CODE_TAKEN', 'input.cells.0.code'],
    ['DUPLICATE', 'input.cells.1.code'],
    ['CODE_TAKEN', 'input.cells.1.code'],
    ['INVALID_FORMAT', 'input.cells.2.code'],
    ['REQUIRED', 'input.cells.0.name'],
    ['REQUIRED', 'input.name'],
  ]);
});

test.each([
  [{ organizationId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'organizationId'],
  [{ expectedVersion: 7 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2009-01-01' }, 'NOT_STANDING', 'organizationId'],
  [{ effectiveOn: '2010-01-01' }, 'DATE_BEFORE_LAST_CHANGE', 'effectiveOn'],
  // The members were admitted on 03/02/2011.
  [{ effectiveOn: '2011-02-03' }, 'DATE_BEFORE_LAST_CHANGE', 'effectiveOn'],
  [{ cells: [] }, 'REQUIRED', 'cells'],
  [{ document: { ...document, symbol: '' } }, 'REQUIRED', 'document.symbol'],
])('refuses %j', async (wrong, code, path) => {
  const { input } = await prepare();
  expect(await refused(server, upgrade, { ...input, ...wrong })).toContainEqual([code, `input.${path}`]);
});

test('leaves a decided rating in the cell that its member was in', async () => {
  const { members, input } = await prepare();
  const rating = {
    year: 2016,
    decidedOn: '2016-12-20',
    memberRatings: [{ memberId: members[2].id, grade: 'GOOD' }],
  };
  await done(server, 'decideRatings', rating);
  expect(await refused(server, upgrade, input)).toEqual([['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn']]);
  await done(server, upgrade, { ...input, effectiveOn: '2016-12-21' });
});

test('sends no further statements for further cells', async () => {
  const count = async (cells: number) => {
    const { code, input } = await prepare();
    const more = Array.from({ length: cells }, (_, index) => ({
      code: `${code}-M${index}`,
      name: 'Chi bộ',
      memberIds: [],
    }));
    const all = { ...input, cells: [...input.cells, ...more] };
    return (await server.statements(() => done(server, upgrade, all))).length;
  };
  expect(await count(20)).toBe(await count(0));
});

test('upgrades grassroots cells only', async () => {
  const { input } = await prepare();
  expect(await refused(server, upgrade, { ...input, organizationId: bloc.id })).toEqual([
    ['KIND_NOT_UPGRADABLE', 'input.organizationId'],
  ]);
});

test('refuses a cell with party groups, which are not allowed under a committee', async () => {
  const { cell, input } = await prepare();
  await newOrganization(server, cell, `${cell.code}-TD`, 'PARTY_GROUP');
  expect(await refused(server, upgrade, input)).toEqual([['CHILDREN_NOT_ALLOWED', 'input.organizationId']]);
});

test('succeeds once for concurrent calls', async () => {
  const { input } = await prepare();
  const payloads = await Promise.all(Array.from({ length: 20 }, () => sendMutation(server, upgrade, input)));
  expect(payloads.filter(({ organization }) => organization)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});

test('leaves nobody behind who is admitted or moves in or out at the same time', async () => {
  const { cell, members, input } = await prepare();
  const other = await newOrganization(server, bloc, `T-${++made}`);
  const mover = await newMember(server, other);
  const move = (memberId: string, toCellId: string) =>
    sendMutation(server, 'transferMember', {
      memberId,
      expectedVersion: 1,
      toCellId,
      effectiveOn: '2015-05-01',
    });
  await Promise.all([
    sendMutation(server, upgrade, input),
    move(mover.id, cell.id),
    move(members[1].id, other.id),
    newMember(server, other),
    sendMutation(server, upgrade, input),
  ]);
  const faults = await server.database.orm.em
    .fork()
    .execute('select member_id from cell_fault union all select member_id from member_fault');
  expect(faults).toEqual([]);
});

test.each([
  ['Chi bộ Sở Thử nghiệm', 'Đảng bộ Sở Thử nghiệm'],
  ['CHI BỘ Văn phòng', 'Đảng bộ Văn phòng'],
  ['Đảng bộ Sở Chi bộ', undefined],
])('proposes a name in place of %s', async (name, proposed) => {
  const { input } = await prepare();
  const { warnings } = await done(server, upgrade, { ...input, name });
  const proposals = warnings.filter(({ code }: { code: string }) => code === 'NAME_OF_CELL');
  expect(codesIn(proposals)).toEqual(proposed ? [['NAME_OF_CELL', 'input.name']] : []);
  if (proposed) expect(proposals[0].message.vi).toContain(`“${proposed}”`);
});

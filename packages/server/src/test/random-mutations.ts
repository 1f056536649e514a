import fc from 'fast-check';
import { document, fileNumber, newBloc, newOfficialMember, newOrganization } from './fixtures.ts';
import type { TestServer } from './harness.ts';
import { type Act, act } from './run-mutation.ts';

/** What random acts have made so far: the root first among organizations. */
export interface World {
  code: string;
  organizations: string[];
  cells: string[];
  members: string[];
}

/** One random act: what, with which of the organizations, cells and members there are, and how late. */
const step = fc.record({
  name: fc.constantFrom<Act>(
    'establishOrganization',
    'upgradeOrganization',
    'admitMember',
    'updateMemberProfile',
    'recognizeOfficialMember',
    'transferMember',
    'appointToPosition',
    'decideRatings',
  ),
  organization: fc.nat(999),
  cell: fc.nat(999),
  member: fc.nat(999),
  variant: fc.nat(999),
  /** How many days after (or before) the one that is due. */
  delay: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -400, max: 60 })),
  /** Whether the client knows the record as it is. */
  stale: fc.constantFrom(...Array(9).fill(false), true),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Acts in order; those of one batch are sent at the same time. */
export const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 20,
  maxLength: 35,
});

/** A bloc with two cells and a member each, for random acts to go on from. */
export async function newWorld(server: TestServer, code: string): Promise<World> {
  const bloc = await newBloc(server, code);
  const cells = [
    await newOrganization(server, bloc, `${code}-A`),
    await newOrganization(server, bloc, `${code}-B`),
  ];
  const members = await Promise.all(
    cells.map((cell) => newOfficialMember(server, cell, 'Vũ Thị Dung', '2010-02-03')),
  );
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { code, organizations: [bloc.id, ...ids(cells)], cells: ids(cells), members: ids(members) };
}

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
const dayAfter = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

/** What an act of one name asks for; it often fits the world, and often does not. */
async function inputOf(server: TestServer, world: World, random: Step, due: string): Promise<object> {
  const { variant } = random;
  const effectiveOn = dayAfter(due, random.delay);
  const organizationId = pick(world.organizations, random.organization);
  const cellId = variant % 8 === 0 ? organizationId : pick(world.cells, random.cell);
  const memberId = pick(world.members, random.member);
  const code = `${world.code}-${random.organization}-${random.cell}`;
  const versionOf = async (id: string) => {
    const read =
      'query($id: ID!) { node(id: $id) { ... on Organization { version } ... on Member { version } } }';
    return (await server.query(read, { id })).node.version + (random.stale ? 1 : 0);
  };
  switch (random.name) {
    case 'establishOrganization': {
      const kinds = ['GRASSROOTS_CELL', 'GRASSROOTS_COMMITTEE', 'SUBORDINATE_CELL', 'PARTY_GROUP'];
      const parentId = variant % 3 === 0 ? organizationId : world.organizations[0];
      return { code, name: `Tổ chức ${code}`, kind: pick(kinds, variant), parentId, effectiveOn, document };
    }
    case 'upgradeOrganization': {
      const read =
        'query($id: ID!, $day: Date!) { organization(id: $id) { members(first: 100, asOf: $day) { nodes { id } } } }';
      const { organization } = await server.query(read, { id: cellId, day: effectiveOn });
      const ids: string[] = organization.members.nodes.map(({ id }: { id: string }) => id);
      const half = variant % (ids.length + 1);
      const cells = [ids.slice(0, half), ids.slice(half, variant % 7 === 0 ? -1 : undefined)].map(
        (memberIds, index) => ({ code: `${code}-${index}`, name: 'Chi bộ', memberIds }),
      );
      return { organizationId: cellId, expectedVersion: await versionOf(cellId), effectiveOn, cells };
    }
    case 'admitMember': {
      const person = { fileNumber: fileNumber(), fullName: 'Nguyễn Văn An' };
      return { ...person, cellId, admissionDecidedOn: effectiveOn, admittedOn: effectiveOn };
    }
    case 'updateMemberProfile': {
      const profile = { birthDate: pick(['1980-05-19', '1980', '2005'], variant), ethnicity: 'Kinh' };
      return { memberId, expectedVersion: await versionOf(memberId), profile };
    }
    case 'recognizeOfficialMember':
      return { memberId, expectedVersion: await versionOf(memberId), decidedOn: dayAfter(effectiveOn, 500) };
    case 'transferMember': {
      const destination = variant % 5 === 0 ? { outsidePlace: 'Nơi khác' } : { toCellId: cellId };
      return { memberId, expectedVersion: await versionOf(memberId), effectiveOn, ...destination };
    }
    case 'appointToPosition': {
      const where =
        variant % 3 === 0 ? organizationId : pick([cellId, world.organizations[0] ?? ''], variant);
      const position = {
        role: pick(['SECRETARY', 'SECRETARY', 'DEPUTY_SECRETARY'], variant),
        method: 'ELECTED',
      };
      const holder = { memberId, effectiveOn, replaceHolder: random.cell % 2 === 0 };
      return { organizationId: where, expectedVersion: await versionOf(where), ...position, ...holder };
    }
    case 'decideRatings':
      return {
        year: Number(effectiveOn.slice(0, 4)),
        decidedOn: dayAfter(effectiveOn, 366),
        memberRatings: [{ memberId, grade: pick(['GOOD', 'EXCELLENT', 'WEAK'], variant) }],
        organizationRatings: [{ organizationId, grade: pick(['GOOD', 'CLEAN_AND_STRONG'], variant) }],
      };
  }
}

/** Does a batch of acts at once, takes what was made into the world, and gives the names of those accepted. */
export async function runBatch(server: TestServer, world: World, steps: Step[], due: string): Promise<Act[]> {
  const inputs = await Promise.all(steps.map((random) => inputOf(server, world, random, due)));
  const answers = await Promise.all(
    steps.map(async ({ name }, index) => ({
      name,
      payload: await act(server, name, inputs[index] as object),
    })),
  );
  const accepted = answers.filter(({ payload }) => payload.userErrors.length === 0);
  for (const { name, payload } of accepted) {
    if (name === 'admitMember') world.members.push(payload.member.id);
    if (name !== 'establishOrganization' && name !== 'upgradeOrganization') continue;
    const { node } = await server.query(
      'query($id: ID!) { node(id: $id) { ... on Organization { id kind children { nodes { id kind } } } } }',
      payload.organization,
    );
    for (const { id, kind } of name === 'establishOrganization' ? [node] : node.children.nodes) {
      world.organizations.push(id);
      if (kind.endsWith('CELL')) world.cells.push(id);
    }
  }
  return accepted.map(({ name }) => name);
}

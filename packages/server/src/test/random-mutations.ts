import fc from 'fast-check';
import { buildServedSchema } from '../schema.ts';
import { casesOf, randomMutations } from './cases.ts';
import { fileNumber, newBloc, newOfficialMember, newOrganization } from './fixtures.ts';
import type { TestServer } from './harness.ts';
import { type Choice, dayAfter, pick, type RandomInput, type World } from './random-world.ts';
import { sendMutation } from './run-mutation.ts';

/** The mutations that are drawn from: those of records. */
export const drawn = randomMutations(buildServedSchema());

/** One random mutation: its name, the records it is about, by their places in the world, and how late it is. */
const step = fc.record({
  name: fc.constantFrom(...drawn),
  organization: fc.nat(999),
  cell: fc.nat(999),
  member: fc.nat(999),
  variant: fc.nat(999),
  /** The number of days after (or before) the one that is due. */
  delay: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -400, max: 60 })),
  /** True where the client sends a version that is not that of the record. */
  stale: fc.constantFrom(...Array(9).fill(false), true),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Mutations in order; those of one batch are sent at the same time. */
export const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 20,
  maxLength: 35,
});

/** A bloc with two cells and a member each, for random mutations to go on from. */
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
  const organizations = [bloc.id, ...ids(cells)];
  return { server, code, organizations, cells: ids(cells), members: ids(members), fileNumber };
}

/** The records of the world that a random mutation is about. */
function choose(world: World, random: Step, due: string): Choice {
  const { variant } = random;
  const organizationId = pick(world.organizations, random.organization);
  return {
    variant,
    either: random.cell % 2 === 0,
    effectiveOn: dayAfter(due, random.delay),
    organizationId,
    cellId: variant % 8 === 0 ? organizationId : pick(world.cells, random.cell),
    memberId: pick(world.members, random.member),
    code: `${world.code}-${random.organization}-${random.cell}`,
    versionOf: async (id) => {
      const read =
        'query($id: ID!) { node(id: $id) { ... on Organization { version } ... on Member { version } ... on Meeting { version } } }';
      return (await world.server.query(read, { id })).node.version + (random.stale ? 1 : 0);
    },
  };
}

/** Sends a batch of mutations at once, takes what they created into the world, and gives the names of those accepted. */
export async function runBatch(world: World, steps: readonly Step[], due: string): Promise<string[]> {
  const inputOf = (name: string) => casesOf(name).randomInput as RandomInput;
  const inputs = await Promise.all(
    steps.map(async (random) => inputOf(random.name).input(world, choose(world, random, due))),
  );
  const answers = await Promise.all(
    steps.map(async ({ name }, index) => ({
      name,
      payload: await sendMutation(world.server, name, inputs[index] as object),
    })),
  );
  const accepted = answers.filter(({ payload }) => payload.userErrors.length === 0);
  for (const { name, payload } of accepted) await inputOf(name).created?.(world, payload);
  return accepted.map(({ name }) => name);
}

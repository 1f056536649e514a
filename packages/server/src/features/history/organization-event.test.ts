import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface State {
  kind: string;
  name: string;
  parent: { code: string } | null;
}
interface Event {
  id: string;
  type: string;
  effectiveOn: string;
  organization: { code: string };
  before: State | null;
  after: State | null;
}

const fields =
  'id type effectiveOn organization { code } before { kind name parent { code } } after { kind name parent { code } }';
const eventsOf = async (code: string, more: string): Promise<Event[]> => {
  const { organization } = await server.query(
    `query ($code: String!) { organization(code: $code) { organizationEvents(first: 100${more}) { totalCount nodes { ${fields} } } } }`,
    { code },
  );
  expect(organization.organizationEvents.totalCount).toBe(organization.organizationEvents.nodes.length);
  return organization.organizationEvents.nodes;
};
const since2010 = ', fromDate: "2010-01-02"';

test('the seven upgrades change the kind, and keep the superior', async () => {
  const upgrades = await eventsOf('DUK', ', types: [UPGRADED]');
  expect(upgrades).toHaveLength(7);
  for (const { before, after } of upgrades) {
    expect([before?.kind, after?.kind]).toEqual(['GRASSROOTS_CELL', 'GRASSROOTS_COMMITTEE']);
    expect(after?.parent).toEqual(before?.parent);
    expect(after?.name).not.toBe(before?.name);
  }
});

test('a name, a superior, the beginning and the end are read before and after', async () => {
  for (const { before, after } of await eventsOf('DUK', ', types: [RENAMED]')) {
    expect(after?.name).not.toBe(before?.name);
    expect(after?.kind).toBe(before?.kind);
  }
  const moves = await eventsOf('DUK', ', types: [MOVED]');
  expect(moves.length).toBeGreaterThan(0);
  for (const { before, after } of moves) expect(after?.parent).not.toEqual(before?.parent);
  const [ended] = await eventsOf('DUK', ', types: [DISSOLVED]');
  expect([ended?.before === null, ended?.after]).toEqual([false, null]);
  const [founded] = await eventsOf('DUK', `, types: [ESTABLISHED]${since2010}`);
  expect([founded?.before, founded?.after === null]).toEqual([null, false]);
});

test('an organization that moves or ends is listed once under the superior that it leaves', async () => {
  const moves = await eventsOf('DUK', ', types: [MOVED, DISSOLVED]');
  expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length);
  for (const move of moves) {
    for (const state of [move.before, move.after]) {
      const under = state?.parent ? await eventsOf(state.parent.code, ', types: [MOVED, DISSOLVED]') : [move];
      expect(under).toContainEqual(move);
    }
    const own = await eventsOf(move.organization.code, ', includeDescendants: false');
    expect(own).toContainEqual(move);
    expect(own.every(({ organization }) => organization.code === move.organization.code)).toBe(true);
  }
});

test('it is the history of each organization, of a span', async () => {
  const span = `${since2010}, toDate: "2015-06-30"`;
  const events = await eventsOf('DUK', span);
  expect(events.length).toBeGreaterThan(10);
  expect(events.map(({ effectiveOn }) => effectiveOn)).toEqual(
    events.map(({ effectiveOn }) => effectiveOn).toSorted(),
  );
  expect(events.every(({ effectiveOn }) => effectiveOn >= '2010-01-02' && effectiveOn <= '2015-06-30')).toBe(
    true,
  );
  const [{ organization, id } = events[0] as Event] = events;
  const read = await server.query(
    `query ($code: String!, $id: ID!) { organization(code: $code) { history { ${fields} } } node(id: $id) { ... on OrganizationEvent { ${fields} } } }`,
    { code: organization.code, id },
  );
  expect(read.organization.history).toContainEqual(events[0]);
  expect(read.node).toEqual(events[0]);
});

import type { TestServer } from './harness.ts';

/** The records that random mutations have created so far, by id: the root first among organizations. */
export interface World {
  server: TestServer;
  code: string;
  organizations: string[];
  cells: string[];
  members: string[];
  /** A file number that nobody else has. */
  fileNumber(): string;
}

/** One random choice of the records that a mutation is about, and of its day. */
export interface Choice {
  organizationId: string;
  /** Mostly a cell. */
  cellId: string;
  memberId: string;
  /** A code that is taken now and then. */
  code: string;
  effectiveOn: string;
  /** A number by which an input takes one of several forms. */
  variant: number;
  either: boolean;
  /** The version of a record that a client knows: mostly that of now. */
  versionOf(id: string): Promise<number>;
}

// biome-ignore lint/suspicious/noExplicitAny: a payload has the shape of its mutation
type Payload = any;

/** The random input of a mutation, for the tests of invariants. */
export interface RandomInput {
  /** An input that often fits the world, and often does not. */
  input(world: World, choice: Choice): Promise<object> | object;
  /** Takes into the world what an accepted call has created. */
  created?(world: World, payload: Payload): Promise<void> | void;
}

/** The newest rows of a table, each with the id of the record in whose version a change of it is seen. */
export const newestRows = ({ server }: World, table: string, owner: string): Promise<[Row, ...Row[]]> =>
  server.database.orm.em
    .fork()
    .execute(`select id, ${owner} as owner from ${table} order by id desc limit 3`);

interface Row {
  id: number;
  owner: number;
}

/** One of several items, by a number. */
export const pick = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item;

/** The day so many days after another. */
export const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

/** Takes organizations into the world, as those that cells and members may be in. */
export function addOrganizations(world: World, organizations: readonly { id: string; kind: string }[]): void {
  for (const { id, kind } of organizations) {
    world.organizations.push(id);
    if (kind.endsWith('CELL')) world.cells.push(id);
  }
}

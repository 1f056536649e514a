import type { Database } from '../database/database.ts';
import { encodeId, parseId } from '../graph/node.ts';
import { changeableIds } from './changeable-ids.ts';
import type { Roots } from './scope-oracle.ts';

// biome-ignore lint/suspicious/noExplicitAny: a payload has the shape of its mutation
type Payload = any;

/** A caller who performs mutations in some subtrees. */
export interface Actor {
  database: Database;
  /** The part of codes and names that sets apart what different actors record. */
  key: string;
  roots: Roots;
  /** The records that the mutations are about, by type. */
  ids: Record<string, string>;
  /** The last payload of each mutation so far, by its name. */
  payloads: Map<string, Payload>;
}

/** An actor in the subtrees where a caller may do something. */
export async function actorIn(database: Database, key: string, roots: Roots): Promise<Actor> {
  const subtrees = [roots.edit, roots.access, roots.figures].find((some) => some?.length) ?? [0];
  return { database, key, roots, ids: await changeableIds(database, subtrees), payloads: new Map() };
}

/** The first row that a statement finds. */
export async function findOne<Row>({ database }: Actor, sql: string): Promise<Row | undefined> {
  const [row] = await database.orm.em.fork().execute<Row[]>(sql);
  return row;
}

/** The version of a record, as a client that has read it knows it. */
export async function versionOf(
  actor: Actor,
  table: 'member' | 'organization',
  id: string | undefined,
): Promise<number> {
  const row = await findOne<{ version: number }>(
    actor,
    `select version from ${table} where id = ${parseId(id ?? '')?.id ?? 0}`,
  );
  return row?.version ?? 0;
}

/** The member that the mutations are about, and the version, as inputs name them. */
export const memberOf = async (actor: Actor) => ({
  memberId: actor.ids.Member,
  expectedVersion: await versionOf(actor, 'member', actor.ids.Member),
});

/** The id of the first organization in whose subtree the caller has a permission. */
export const rootOf = ({ roots }: Actor, permission: 'access' | 'edit'): string =>
  encodeId('Organization', roots[permission]?.[0] ?? 0);

/** The first organization in whose subtree the caller may change records, and the version, as inputs name them. */
export async function rootWithVersion(actor: Actor) {
  const organizationId = rootOf(actor, 'edit');
  return { organizationId, expectedVersion: await versionOf(actor, 'organization', organizationId) };
}

/** A cell of the actor's as it is now, and a file number for each of these letters that nobody else has. */
export async function forNewcomers(actor: Actor, ...letters: string[]) {
  const last = await findOne<{ id: number }>(actor, 'select max(id) as id from member');
  // The actor's cell may be a committee by now: then one of the cells that it was divided into.
  const { Organization: cellId } = await changeableIds(actor.database, actor.roots.edit ?? []);
  const fileNumbers = letters.map((letter) => `${String(900_000 + Number(last?.id))}Q${letter}`);
  return { cellId, fileNumbers };
}

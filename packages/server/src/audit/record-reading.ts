import { sql } from 'kysely';
import type { Context } from '../shared/context.ts';

/** A member whose details are read, and the cell that they belong to. */
export interface ReadMember {
  memberId: number;
  organizationId: number | null;
}

const recordedIn = new WeakMap<Context, Set<string>>();

/**
 * Records that a request reads protected fields of some members, in the transaction that reads them:
 * one statement, and an entry for each member. What a request has recorded it does not record again.
 *
 * @example
 * await recordReading(context, { members: [{ memberId: 7, organizationId: 3 }], fields: ['ethnicity'] });
 */
export async function recordReading(
  context: Context,
  { members, fields }: { members: readonly ReadMember[]; fields: readonly string[] },
): Promise<void> {
  const recorded = recordedIn.get(context) ?? new Set();
  recordedIn.set(context, recorded);
  const key = ({ memberId }: ReadMember) => JSON.stringify([memberId, fields.toSorted()]);
  const fresh = members.filter((member) => !recorded.has(key(member)));
  if (fresh.length === 0) return;
  for (const member of fresh) recorded.add(key(member));
  await sql`select record_reading(
    ${fresh.map(({ memberId }) => memberId)}::int[],
    ${fresh.map(({ organizationId }) => organizationId)}::int[],
    ${fields}::text[])`.execute(context.db);
}

import { sql } from 'kysely';
import type { Context } from '../../graph/context.ts';

/** One protected value that a request reads. */
export interface Reading {
  memberId: number;
  field: string;
}

const recordedIn = new WeakMap<Context, Set<string>>();

/**
 * Records the protected values that a request reads, in the transaction that reads them: an entry for each member. A
 * request records each value once.
 *
 * @example
 * await recordReadings(context, [{ memberId: 7, field: 'ethnicity' }]);
 */
export async function recordReadings(context: Context, readings: readonly Reading[]): Promise<void> {
  const recorded = recordedIn.get(context) ?? new Set();
  recordedIn.set(context, recorded);
  const fresh = readings.filter(({ memberId, field }) => !recorded.has(`${memberId} ${field}`));
  if (fresh.length === 0) return;
  for (const { memberId, field } of fresh) recorded.add(`${memberId} ${field}`);
  await context.reads.record();
  const fieldsOfMember = Map.groupBy(fresh, ({ memberId }) => memberId);
  const membersOfFields = Map.groupBy(fieldsOfMember, ([, read]) =>
    read
      .map(({ field }) => field)
      .toSorted()
      .join(),
  );
  // Usually all members are read with the same fields.
  for (const [fields, members] of membersOfFields) {
    const ids = members.map(([memberId]) => memberId);
    await sql`select record_reading(${ids}::int[], ${fields.split(',')}::text[])`.execute(context.db);
  }
}

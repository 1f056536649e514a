import type { BulkSession, BulkSessions } from './bulk.ts';
import type { TableRows } from './rows.ts';
import { setTriggers } from './suspend.ts';

/** The tables that one session loads. */
interface Lane {
  session: BulkSession;
  tables: string[];
  /** In bytes of the first unit. */
  size: number;
}

/** Each session takes its tables of every unit, in a transaction in which it has emptied them. */
export async function copyAll(
  sessions: BulkSessions,
  tables: readonly string[],
  units: AsyncIterable<TableRows[]>,
): Promise<void> {
  let lanes: Lane[] = [];
  for await (const unit of units) {
    if (lanes.length === 0) lanes = await openLanes(sessions, tables, unit);
    await Promise.all(lanes.map((lane) => copyUnit(lane, unit)));
    // Freed here: the garbage collector would let those of many units pile up.
    for (const { rows } of unit) rows.buffer.transfer(0);
  }
  for (const { session, tables } of lanes) {
    await setTriggers(session, tables, 'enable');
    await session.commit();
  }
}

/** Shares the tables out, the largest of the first unit first, each to the lane that has least: all units are alike. */
async function openLanes(
  sessions: BulkSessions,
  tables: readonly string[],
  firstUnit: readonly TableRows[],
): Promise<Lane[]> {
  const lanes = sessions.map((session): Lane => ({ session, tables: [], size: 0 }));
  const sizes = new Map(firstUnit.map(({ table, rows }) => [table, rows.length]));
  const sizeOf = (table: string) => sizes.get(table) ?? 0;
  for (const table of tables.toSorted((left, right) => sizeOf(right) - sizeOf(left))) {
    const lane = lanes.reduce((least, each) => (each.size < least.size ? each : least));
    lane.tables.push(table);
    lane.size += sizeOf(table);
  }
  for (const { session, tables } of lanes) {
    await session.begin();
    await setTriggers(session, tables, 'disable');
    await session.query(`truncate ${tables.join(', ')}`);
  }
  return lanes;
}

async function copyUnit(lane: Lane, unit: readonly TableRows[]): Promise<void> {
  for (const { table, columns, rows } of unit) {
    if (lane.tables.includes(table)) await lane.session.copy(table, columns, rows);
  }
}

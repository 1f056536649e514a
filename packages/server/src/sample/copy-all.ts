import type { BulkSession, BulkSessions } from './bulk.ts';
import type { TableRows } from './rows.ts';
import { shareTables } from './share-tables.ts';
import type { SampleTable } from './table.ts';

/** The tables that one session loads. */
type Lane = readonly [BulkSession, readonly SampleTable[]];

/** Each session takes its tables of every unit, in a transaction in which it has emptied them. */
export async function copyAll(
  sessions: BulkSessions,
  tables: readonly SampleTable[],
  units: AsyncIterable<TableRows[]>,
): Promise<void> {
  let lanes: Lane[] = [];
  for await (const unit of units) {
    if (lanes.length === 0) lanes = await openLanes(sessions, tables, unit);
    await Promise.all(lanes.map((lane) => copyUnit(lane, unit)));
    // Freed here: the garbage collector would let those of many units pile up.
    for (const { chunks } of unit) for (const { buffer } of chunks) buffer.transfer(0);
  }
  for (const [lane, ownTables] of lanes) {
    for (const { name } of ownTables) await lane.query(`alter table ${name} enable trigger user`);
    await lane.commit();
  }
}

/** Shares the tables out among the sessions by their size in the first unit: all units are alike. */
async function openLanes(
  sessions: BulkSessions,
  tables: readonly SampleTable[],
  firstUnit: readonly TableRows[],
): Promise<Lane[]> {
  const shares = shareTables(tables, firstUnit, sessions.length);
  const lanes = sessions.map((session, index): Lane => [session, shares[index] ?? []]);
  for (const [lane, ownTables] of lanes) {
    await lane.begin();
    const names = ownTables.map(({ name }) => name);
    for (const name of names) await lane.query(`alter table ${name} disable trigger user`);
    await lane.query(`truncate ${names.join(', ')}`);
  }
  return lanes;
}

async function copyUnit([lane, ownTables]: Lane, unit: readonly TableRows[]): Promise<void> {
  for (const { name, columns } of ownTables) {
    const rows = unit.find(({ table }) => table === name);
    if (rows) await lane.copy(name, columns, rows.chunks);
  }
}

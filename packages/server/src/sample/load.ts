import type { Database } from '../database/database.ts';
import { type BulkSession, inBulkSessions } from './bulk.ts';
import type { FilledTier } from './plan.ts';
import type { TableRows } from './rows.ts';
import { samplesOfFeatures, tablesOf } from './samples.ts';
import { shareTables } from './share-tables.ts';
import { areChecksSuspended, suspendChecks, suspendedChecks, undoLoad } from './suspend.ts';
import type { SampleTable } from './table.ts';
import { sampleUnits } from './units.ts';

type Sessions = readonly [BulkSession, ...BulkSession[]];
type Task = (session: BulkSession) => Promise<void>;

/** Each with the column by which it is looked up after the organization. The triggers that keep them are off meanwhile. */
const rollups = { membership_rollup: 'day', movement_rollup: 'year', rating_rollup: 'year' };

/** The lock that a load holds: any number, the same on every node. */
const loadLock = 7_308_215;

/** All tables that the load fills. */
const filledTables = () => [
  ...tablesOf(samplesOfFeatures()).map(({ name }) => name),
  ...Object.keys(rollups),
];

const undo = (session: BulkSession) => undoLoad(session, filledTables());

/**
 * Fills a database that has no organizations with the sample of a tier, all of it or nothing: a load that was killed is
 * undone by the next start. Gives whether it did: a database that has some is left as it is.
 */
export async function loadSample(database: Database, tier: FilledTier | 'none'): Promise<boolean> {
  return inBulkSessions(database, (sessions) => load(sessions, tier), undo);
}

async function load(sessions: Sessions, tier: FilledTier | 'none'): Promise<boolean> {
  const [session] = sessions;
  // Of two servers that start together, one waits and then finds the sample in place.
  await session.query(`select pg_advisory_lock(${loadLock})`);
  if (await areChecksSuspended(session)) await undo(session);
  const present = await session.query('select from organization limit 1');
  if (tier === 'none' || present.length > 0) return false;

  const samples = samplesOfFeatures();
  const tables = tablesOf(samples);
  await suspendChecks(session, filledTables());
  await copyAll(sessions, tables, sampleUnits(tier, samples));
  await restoreChecks(sessions);
  await session.begin();
  await finish(session, tables, tier);
  await session.commit();
  return true;
}

/** The tables that one session loads. */
type Lane = readonly [BulkSession, readonly SampleTable[]];

/** Each session takes its tables of every unit, in a transaction in which it has emptied them. */
async function copyAll(
  sessions: Sessions,
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
  sessions: Sessions,
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

/** Brings back what was suspended, each kind by all sessions, in an order in which each helps the next. */
async function restoreChecks(sessions: Sessions): Promise<void> {
  const [session] = sessions;
  const run = (statements: readonly string[]) => async (lane: BulkSession) => {
    for (const statement of statements) await lane.query(statement);
  };
  const indexes = Object.groupBy(await suspendedChecks(session, 'INDEX'), ({ table }) =>
    table in rollups ? 'counted' : 'loaded',
  );
  await share(
    sessions,
    (indexes.loaded ?? []).map(({ create }) => run(create)),
  );
  // The rules and schemes too, which the migrations brought.
  await session.query('analyze');
  // The triggers that keep the views of faults empty were off.
  const faultViews = await session.query<{ view: string }>(`
    select viewname as view from pg_views
    where schemaname = 'public' and viewname like '%\\_fault' and viewname not like '%\\_rollup\\_fault'`);
  await share(sessions, [
    ...Object.entries(rollups).map(([rollup, moment]) =>
      run([
        `insert into ${rollup} select * from ${rollup}_fault order by ancestor_id, ${moment}`,
        `analyze ${rollup}`,
      ]),
    ),
    ...faultViews.map(
      ({ view }) =>
        (lane: BulkSession) =>
          refuseFault(lane, view),
    ),
  ]);
  const exclusions = await suspendedChecks(session, 'EXCLUSION');
  await share(
    sessions,
    [...exclusions, ...(indexes.counted ?? [])].map(({ create }) => run(create)),
  );
  const references = await suspendedChecks(session, 'REFERENCE');
  await run(references.flatMap(({ create }) => create))(session);
  await share(
    sessions,
    references.map(({ validate }) => run(validate)),
  );
}

/** Does all tasks, each session one after another. */
async function share(sessions: Sessions, tasks: readonly Task[]): Promise<void> {
  const waiting = tasks.values();
  await Promise.all(
    sessions.map(async (session) => {
      for (const task of waiting) await task(session);
    }),
  );
}

async function refuseFault({ query }: BulkSession, view: string): Promise<void> {
  const [fault] = await query<object>(`select * from ${view} limit 1`);
  if (fault) throw new Error(`The sample breaks a rule: ${view} ${JSON.stringify(fault)}`);
}

/** Lets new rows be numbered after those of the sample. */
async function finish(
  { query }: BulkSession,
  tables: readonly SampleTable[],
  tier: FilledTier,
): Promise<void> {
  for (const { name, columns } of tables) {
    if (columns.includes('id')) {
      await query(
        `select setval(pg_get_serial_sequence('${name}', 'id'), max(id)) from ${name} having max(id) > 0`,
      );
    }
  }
  // The trigger that counts changes of the tree was off.
  await query('update tree_version set version = version + 1');
  // The triggers of the audit were off too: one entry stands for all rows.
  await query(`insert into audit_entry (action, table_name, row_id, changes)
    values ('INSERT', 'sample', '${tier}', '{}')`);
  await query('drop table suspended_check');
}

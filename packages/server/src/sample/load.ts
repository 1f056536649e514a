import type { Database } from '../database/database.ts';
import { type BulkSession, type BulkSessions, inBulkSessions } from './bulk.ts';
import { copyAll } from './copy-all.ts';
import type { FilledTier } from './plan.ts';
import { samplesOfFeatures, tablesOf } from './samples.ts';
import { areChecksSuspended, suspendChecks, suspendedChecks, undoLoad } from './suspend.ts';
import type { SampleTable } from './table.ts';
import { sampleUnits } from './units.ts';

type Task = (session: BulkSession) => Promise<void>;

/** Each with the column by which it is looked up after the organization. The triggers that keep them are off meanwhile. */
const rollups = {
  membership_rollup: 'day',
  movement_rollup: 'year',
  rating_rollup: 'year',
  cell_rollup: 'until_year',
  meeting_rollup: 'year',
  attendance_rollup: 'year',
};
/** The tables that roll-ups are counted from, and that triggers keep: what each should hold is a view, `<table>_recount`. */
const derived = ['cell_span', 'meeting_year'];

/** The lock that a load holds: any number, the same on every node. */
const loadLock = 7_308_215;

/** All tables that the load fills. */
const filledTables = () => [
  ...tablesOf(samplesOfFeatures()).map(({ name }) => name),
  ...derived,
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

async function load(sessions: BulkSessions, tier: FilledTier | 'none'): Promise<boolean> {
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

/** Brings back what was suspended, each kind by all sessions, in an order in which each helps the next. */
async function restoreChecks(sessions: BulkSessions): Promise<void> {
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
  await share(
    sessions,
    derived.map((table) => run([`insert into ${table} select * from ${table}_recount`])),
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
      ({ view }): Task =>
        (lane) =>
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
async function share(sessions: BulkSessions, tasks: readonly Task[]): Promise<void> {
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
  // The triggers of the audit were off too: one entry is there for all rows.
  await query(`insert into audit_entry (action, table_name, row_id, changes)
    values ('INSERT', 'sample', '${tier}', '{}')`);
  await query('drop table suspended_check');
}

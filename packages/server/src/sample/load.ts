import type { Database } from '../database/database.ts';
import { features } from '../features.ts';
import { type BulkSession, type BulkSessions, inBulkSessions } from './bulk.ts';
import { copyAll } from './copy-all.ts';
import type { FilledTier } from './plan.ts';
import type { Sample, Samples } from './sample.ts';
import { areChecksSuspended, suspendChecks, suspendedChecks, undoLoad } from './suspend.ts';
import { sampleUnits } from './units.ts';

/** Each with the column by which it is looked up after the organization. The triggers that keep them are off meanwhile. */
const rollups = {
  membership_rollup: 'day',
  movement_rollup: 'year',
  daily_movement_rollup: 'day',
  rating_rollup: 'year',
  organization_rollup: 'day',
  secretary_rollup: 'day',
  probation_rollup: 'day',
  upgrade_rollup: 'year',
  cell_rollup: 'until_year',
  meeting_rollup: 'year',
  attendance_rollup: 'year',
  training_course_rollup: 'year',
  committee_training_rollup: 'year',
};
/** The tables that roll-ups are counted from, and that triggers keep: what each should hold is a view, `<table>_recount`. */
const derived = ['cell_span', 'meeting_year', 'committee_training', 'member_stay'];

/** The lock that a load holds: any number, the same on every node. */
const loadLock = 7_308_215;

/** The sample of every feature that has one, in layer order. */
export const samplesOfFeatures = (): Samples =>
  Object.fromEntries(
    Object.entries(features).flatMap(([name, feature]): [string, Sample][] =>
      'sample' in feature ? [[name, feature.sample]] : [],
    ),
  );

/** The tables that have a sample. */
export const sampledTables = (): string[] =>
  Object.values(samplesOfFeatures()).flatMap(({ tables }) => tables.map(({ name }) => name));

/** Receives in a sentence what a start is doing. */
export type ReportStep = (step: string) => void;

/** All tables that the load fills. */
const filledTables = () => [...sampledTables(), ...derived, ...Object.keys(rollups)];

const undo = (session: BulkSession) => undoLoad(session, filledTables());

/**
 * Fills a database that has no organizations with the sample of a tier, all of it or nothing: a load that was killed is
 * undone by the next start. Returns true if it did: a database that has some is left as it is.
 */
export async function loadSample(
  database: Database,
  tier: FilledTier | 'none',
  report: ReportStep = () => {},
): Promise<boolean> {
  return inBulkSessions(database, (sessions) => load(sessions, tier, report), undo);
}

async function load(sessions: BulkSessions, tier: FilledTier | 'none', report: ReportStep): Promise<boolean> {
  const [session] = sessions;
  // If two servers start together, one waits and then finds the sample in place.
  await session.query(`select pg_advisory_lock(${loadLock})`);
  if (await areChecksSuspended(session)) await undo(session);
  const present = await session.query('select from organization limit 1');
  if (tier === 'none' || present.length > 0) return false;

  report(`Loading the sample "${tier}" …`);
  await suspendChecks(session, filledTables());
  const units = countUnits(sampleUnits(tier, samplesOfFeatures()), report);
  await copyAll(sessions, sampledTables(), units);
  report('Counting its figures and checking it …');
  await restoreChecks(sessions);
  await session.begin();
  await finish(session, tier);
  await session.commit();
  return true;
}

/** In milliseconds, between two reports of how far a load is. */
const reportInterval = 2_000;

/** Reports now and then how many units were loaded. */
async function* countUnits<Unit>(units: AsyncIterable<Unit>, report: ReportStep): AsyncGenerator<Unit> {
  let [loaded, last] = [0, performance.now()];
  for await (const unit of units) {
    yield unit;
    loaded += 1;
    if (performance.now() - last < reportInterval) continue;
    last = performance.now();
    report(`… ${loaded} parts are loaded`);
  }
}

/** Brings back what was suspended, each kind by all sessions, in an order in which each helps the next. */
async function restoreChecks(sessions: BulkSessions): Promise<void> {
  const [session] = sessions;
  const indexes = Object.groupBy(await suspendedChecks(session, 'INDEX'), ({ table }) =>
    table in rollups ? 'counted' : 'loaded',
  );
  await share(sessions, indexes.loaded ?? [], ({ create }) => create);
  await share(sessions, derived, (table) => [`insert into ${table} select * from ${table}_recount`]);
  // The rules and schemes too, which the migrations brought.
  await session.query('analyze');
  await share(sessions, Object.entries(rollups), ([rollup, moment]) => [
    `insert into ${rollup} select * from ${rollup}_fault order by ancestor_id, ${moment}`,
    `analyze ${rollup}`,
  ]);
  await refuseFaults(session);
  const exclusions = await suspendedChecks(session, 'EXCLUSION');
  await share(sessions, [...exclusions, ...(indexes.counted ?? [])], ({ create }) => create);
  const references = await suspendedChecks(session, 'REFERENCE');
  for (const { create } of references) await run(session, create);
  await share(sessions, references, ({ validate }) => validate);
}

/** Runs the statements of each item by one session, all sessions side by side. */
async function share<Item>(
  sessions: BulkSessions,
  items: readonly Item[],
  statements: (item: Item) => readonly string[],
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    sessions.map(async (session) => {
      for (const item of waiting) await run(session, statements(item));
    }),
  );
}

async function run({ query }: BulkSession, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await query(statement);
}

/** Asks the views of faults, which the triggers that were off keep empty; what was just counted is right. */
async function refuseFaults({ query }: BulkSession): Promise<void> {
  const right = derived.map((table) => `'${table}_fault'`).join(', ');
  const views = await query<{ view: string }>(`
    select viewname as view from pg_views
    where schemaname = 'public' and viewname like '%\\_fault' and viewname not like '%\\_rollup\\_fault'
      and viewname not in (${right})`);
  for (const { view } of views) {
    const [fault] = await query<object>(`select * from ${view} limit 1`);
    if (fault) throw new Error(`The sample breaks a rule: ${view} ${JSON.stringify(fault)}`);
  }
}

/** Lets new rows be numbered after those of the sample. */
async function finish({ query }: BulkSession, tier: FilledTier): Promise<void> {
  const numbered = await query<{ name: string }>(`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and table_name in ('${sampledTables().join("', '")}')`);
  for (const { name } of numbered) {
    await query(
      `select setval(pg_get_serial_sequence('${name}', 'id'), max(id)) from ${name} having max(id) > 0`,
    );
  }
  // The trigger that identifies states of the tree was off.
  await query('update tree_version set version = gen_random_uuid()');
  // The triggers of the audit were off too: one entry is there for all rows.
  await query(`insert into audit_entry (action, table_name, row_id, changes)
    values ('INSERT', 'sample', '${tier}', '{}')`);
  await query('drop table suspended_check');
}

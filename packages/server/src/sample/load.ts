import type { Database } from '../database.ts';
import { type BulkTransaction, inBulkTransaction } from './bulk.ts';
import { generateSample } from './generate.ts';
import type { FilledTier } from './plan.ts';
import { sampleTables, tableNames } from './rows.ts';
import { suspendChecks } from './suspend.ts';

const faultViews = ['organization_fault', 'parent_fault', 'member_fault', 'cell_fault', 'position_fault'];

/**
 * Fills a database that has no organizations with the sample of a tier, all of it or nothing.
 * Gives whether it did: a database that has some is left as it is.
 */
export async function loadSample(database: Database, tier: FilledTier): Promise<boolean> {
  return inBulkTransaction(database, async (transaction) => {
    // Of two servers that start together, one waits and then finds the sample in place.
    await transaction.query('lock table organization in access exclusive mode');
    const present = await transaction.query('select from organization limit 1');
    if (present.length > 0) return false;

    const restoreChecks = await suspendChecks(transaction, tableNames);
    for (const tables of generateSample(tier)) {
      for (const { table, chunks } of tables) await transaction.copy(table, sampleTables[table], chunks);
    }
    await restoreChecks();
    await refuseFaults(transaction);
    await finish(transaction);
    // The triggers of the audit were off too: one entry stands for all rows.
    await transaction.query(`insert into audit_entry (action, table_name, row_id, changes)
      values ('INSERT', 'sample', '${tier}', '{}')`);
    return true;
  });
}

/** The triggers that keep the views of faults empty were off. */
async function refuseFaults({ query }: BulkTransaction): Promise<void> {
  for (const view of faultViews) {
    const [fault] = await query<object>(`select * from ${view} limit 1`);
    if (fault) throw new Error(`The sample breaks a rule: ${view} ${JSON.stringify(fault)}`);
  }
}

/** Lets new rows be numbered after those of the sample, and the planner know them. */
async function finish({ query }: BulkTransaction): Promise<void> {
  for (const table of tableNames) {
    const columns: readonly string[] = sampleTables[table];
    if (columns.includes('id')) {
      await query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table} having max(id) > 0`,
      );
    }
  }
  // The rules and schemes too, which the migrations brought.
  await query('analyze');
  // The triggers that keep them were off.
  await query('select rebuild_rollups()');
}

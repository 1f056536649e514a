import { Migration } from '@mikro-orm/migrations';
import { cellYears } from './meeting/cell-years.ts';
import { rebuild } from './meeting/rebuild.ts';
import { rollUps } from './meeting/rollups.ts';
import { rules, tables } from './meeting/tables.ts';

/** Meetings of cells (sinh hoạt chi bộ), and figures of them for whole subtrees. */
export class MeetingTables extends Migration {
  override up(): void {
    for (const statement of [...tables, rules, ...cellYears, ...rollUps, ...rebuild, fill])
      this.addSql(statement);
  }
}

/** Computes the meetings that the existing cells of a database owe. */
const fill = 'select rebuild_rollups()';

import { Migration } from '@mikro-orm/migrations';

/** Distinct values by row, as trees and cells are: a sample of a nation's rows sees ten times too few of them. */
const distinct: [table: string, column: string, ratio: number][] = [
  ['organization_closure', 'ancestor_id', -0.2],
  ['organization_closure', 'descendant_id', -0.2],
  ['cell_membership', 'organization_id', -0.03],
  ['member_rating', 'member_id', -0.1],
  ['member_rating', 'organization_id', -0.004],
  ['member_event', 'member_id', -0.35],
];

const index = 'cell_membership_organization on cell_membership (organization_id, valid_from';

/** What PostgreSQL reckons by, so that the members of some cells are not counted by reading those of all. */
export class Statistics extends Migration {
  override up(): void {
    for (const [table, column, ratio] of distinct) {
      this.addSql(`alter table ${table} alter column ${column} set (n_distinct = ${ratio})`);
    }
    // With two dates in its key PostgreSQL 18 expects to skip from each first date to the next, a thousand times a cell.
    this.addSql('drop index cell_membership_organization');
    this.addSql(`create index ${index}) include (valid_to, member_id)`);
    this.addSql(`analyze ${[...new Set(distinct.map(([table]) => table))].join(', ')}`);
  }

  override down(): void {
    this.addSql('drop index cell_membership_organization');
    this.addSql(`create index ${index}, valid_to)`);
    for (const [table, column] of distinct) {
      this.addSql(`alter table ${table} alter column ${column} reset (n_distinct)`);
    }
  }
}

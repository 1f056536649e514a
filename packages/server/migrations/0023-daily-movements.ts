import { Migration } from '@mikro-orm/migrations';
import { reportRollups } from './0009-report-rollups.ts';
import { trainingRollups } from './0012-training-rollups.ts';
import { movementsBy } from './baseline/rollup-parts.ts';
import { addRollups, type RollupSet } from './baseline/rollups.ts';

const dailyMovements: RollupSet = {
  rollups: {
    /** As `movement_rollup`, by the day: years are asked for most, and have fewer rows. */
    daily_movement_rollup: {
      keys: {
        ancestor_id: 'integer not null',
        day: 'date not null',
        type: 'member_event_type not null',
        inward: 'boolean not null',
      },
      moment: 'day',
      parts: movementsBy('event.effective_on as day'),
    },
  },
  records: {},
  areReadByFunctions: true,
};

/** The movements of any span of days are sums: they were read from the events of the whole subtree for each span. */
export class DailyMovements extends Migration {
  override up(): void {
    const statements = [
      ...addRollups(dailyMovements, [reportRollups, trainingRollups]),
      'insert into daily_movement_rollup select * from daily_movement_rollup_fault order by 1, 2',
      'analyze daily_movement_rollup',
      // An organization that has left the scope has the figures of the days before.
      `create view counted_daily_movement as
      select place.organization_id as ancestor_id, day, type, inward, count
      from counted_place as place
      join daily_movement_rollup as rolled on rolled.ancestor_id = place.organization_id and rolled.day < place.until`,
      'drop function member_flows',
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

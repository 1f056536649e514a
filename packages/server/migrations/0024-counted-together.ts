import { Migration } from '@mikro-orm/migrations';
import { rebuiltRecords } from './0012-training-rollups.ts';
import { rebuilding } from './meeting/rebuild.ts';
import { protectedGroups } from './statistics/member-groups.ts';
import { keepAllStays, protectedStay } from './statistics/protected-stay.ts';
import { keepTraining } from './training/committee-training.ts';

/** Members of the largest organizations are counted by several processes, from rows that lie together. */
export class CountedTogether extends Migration {
  override up(): void {
    const statements = [
      ...protectedStay,
      ...protectedGroups,
      rebuilding([...rebuiltRecords, 'member', 'member_sensitive'], `${keepTraining()}${keepAllStays()}`),
      'truncate member_stay',
      'insert into member_stay select * from member_stay_recount',
      'analyze member_stay',
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

import { Migration } from '@mikro-orm/migrations';
import { rebuiltRecords } from './0012-training-rollups.ts';
import { rebuilding } from './meeting/rebuild.ts';
import { memberGroups } from './statistics/member-groups.ts';
import { keepStays, memberStay } from './statistics/member-stay.ts';
import { keepTraining } from './training/committee-training.ts';

/** Members are counted by their attributes from one table, whose rows lie together by their cells. */
export class MemberStays extends Migration {
  override up(): void {
    const statements = [
      ...memberStay,
      ...memberGroups,
      rebuilding([...rebuiltRecords, 'member'], `${keepTraining()}${keepStays()}`),
      'insert into member_stay select * from member_stay_recount',
      'analyze member_stay',
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

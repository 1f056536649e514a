import { Migration } from '@mikro-orm/migrations';
import { rebuiltRecords } from './0012-training-rollups.ts';
import { rebuilding } from './meeting/rebuild.ts';
import { keepFunctions, keepStays } from './statistics/member-stay.ts';
import { keepTraining } from './training/committee-training.ts';

/** Stays of a member that are equal, as faulty records may have them, are counted as often as they are recorded. */
export class EqualStays extends Migration {
  override up(): void {
    for (const statement of [
      ...keepFunctions,
      rebuilding([...rebuiltRecords, 'member'], `${keepTraining()}${keepStays()}`),
      keepStays(),
    ])
      this.addSql(statement);
  }
}

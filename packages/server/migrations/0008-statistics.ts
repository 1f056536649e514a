import { Migration } from '@mikro-orm/migrations';
import { attributeValues } from './statistics/attribute-values.ts';
import { memberStructure } from './statistics/member-structure.ts';

/** Counts of members by their attributes. */
export class Statistics extends Migration {
  override up(): void {
    for (const statement of [...attributeValues, ...memberStructure]) this.addSql(statement);
  }
}

import { Migration } from '@mikro-orm/migrations';
import { attributeValues } from './statistics/attribute-values.ts';
import { memberFlows } from './statistics/member-flows.ts';
import { memberStructure } from './statistics/member-structure.ts';

/** Counts of members by their attributes, and of their movements in any span of days. */
export class Statistics extends Migration {
  override up(): void {
    for (const statement of [...attributeValues, ...memberStructure, ...memberFlows]) this.addSql(statement);
  }
}

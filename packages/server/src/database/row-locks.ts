import { type AbstractSqlDriver, type MikroORM, PostgreSqlNativeQueryBuilder } from '@mikro-orm/sql';

/** Writes the statements of the unit of work, with the locks that an update itself takes. */
class QueryBuilder extends PostgreSqlNativeQueryBuilder {
  protected override addLockClause(): void {
    super.addLockClause();
    this.parts = this.parts.map((part) => (part === 'for update' ? 'for no key update' : part));
  }
}

/**
 * Makes the locks of a unit of work those of an update that leaves the keys alone. `for update` would also keep other
 * transactions from adding a record that refers to the locked one, whose foreign key they check; with those locks,
 * taken in any order, two mutations would wait for each other.
 */
export function lockWithoutKeys({ driver }: MikroORM<AbstractSqlDriver>): void {
  const platform = driver.getPlatform();
  platform.createNativeQueryBuilder = () => new QueryBuilder(platform);
}

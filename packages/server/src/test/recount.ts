import { sql } from 'kysely';
import type { TestServer } from './harness.ts';

/** Runs a statement as the owner of the database, for recounts from the raw rows. */
export const rawRows =
  ({ database }: Pick<TestServer, 'database'>) =>
  async <Row>(statement: ReturnType<typeof sql>): Promise<Row[]> =>
    (await statement.execute(database.orm.em.fork().getKysely())).rows as Row[];

/** Everything below an organization on a day, walked down the parents, without the closure: `with recursive subtree (id)`. */
export const subtree = (code: string, day: string) => sql`
  with recursive subtree (id) as (
    select organization.id from organization join organization_state on organization_id = organization.id
      and ${day}::date between organization_state.valid_from and organization_state.valid_to - 1 where code = ${code}
    union all
    select organization_id from organization_state join subtree on parent_id = subtree.id
      and ${day}::date between valid_from and valid_to - 1)`;

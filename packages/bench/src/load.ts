import { sql } from 'kysely';
import type { SampleTier } from '../../server/src/config.ts';
import { migrate, openPostgres } from '../../server/src/database.ts';
import { loadSample } from '../../server/src/sample/load.ts';
import { startEmbeddedPostgres } from '../../server/src/test/embedded-postgres.ts';

export interface Load {
  seconds: number;
  grassrootsOrganizations: number;
  members: number;
  memberRatings: number;
}

/** Loads a sample into an empty PostgreSQL 18 of its own. */
export async function measureLoad(tier: Exclude<SampleTier, 'none'>): Promise<Load> {
  const postgres = await startEmbeddedPostgres();
  try {
    const database = await openPostgres(postgres.url);
    await migrate(database);
    const began = performance.now();
    await loadSample(database, tier);
    const seconds = (performance.now() - began) / 1000;
    const counted = await sql<Omit<Load, 'seconds'>>`select
      (select count(*)::int from organization_state where kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
        and valid_to = 'infinity') as "grassrootsOrganizations",
      (select count(*)::int from cell_membership where valid_to = 'infinity') as members,
      (select count(*)::int from member_rating) as "memberRatings"`.execute(
      database.orm.em.fork().getKysely(),
    );
    await database.close();
    return { seconds, ...(counted.rows[0] as Omit<Load, 'seconds'>) };
  } finally {
    await postgres.stop();
  }
}

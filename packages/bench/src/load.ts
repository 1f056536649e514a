import { sql } from 'kysely';
import { openPostgres } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { loadSample } from '../../server/src/sample/load.ts';
import type { SampleTier } from '../../server/src/shared/config.ts';
import { startEmbeddedPostgres } from '../../server/src/test/embedded-postgres.ts';

type Tier = Exclude<SampleTier, 'none'>;

/** The duration of a load, and what it loaded. */
export type Load = Awaited<ReturnType<typeof measureLoadInto>>;

/** The settings for loading a nation: without replication, and each page written once. */
const settings = ['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=16GB', 'shared_buffers=1GB'];

/** Loads a sample into its own empty PostgreSQL 18. */
export async function measureLoad(tier: Tier): Promise<Load> {
  const postgres = await startEmbeddedPostgres(settings);
  try {
    return await measureLoadInto(postgres.url, tier);
  } finally {
    await postgres.stop();
  }
}

/** Loads a sample into an empty database. */
export async function measureLoadInto(url: string, tier: Tier) {
  const database = await openPostgres(url);
  try {
    await migrate(database);
    const before = process.memoryUsage().rss / 2 ** 20;
    const began = performance.now();
    if (!(await loadSample(database, tier))) throw new Error('The database already has organizations.');
    const seconds = (performance.now() - began) / 1000;
    /** The growth of this process at its peak, in MiB. */
    const growth = process.resourceUsage().maxRSS / 2 ** 10 - before;
    const counted = await sql<Record<'grassrootsOrganizations' | 'members' | 'memberRatings', number>>`select
      (select count(*)::int from organization_state where kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
        and valid_to = 'infinity') as "grassrootsOrganizations",
      (select count(*)::int from cell_membership where valid_to = 'infinity') as members,
      (select count(*)::int from member_rating) as "memberRatings"`.execute(
      database.orm.em.fork().getKysely(),
    );
    return { seconds, growth, ...(counted.rows[0] as (typeof counted.rows)[number]) };
  } finally {
    await database.close();
  }
}

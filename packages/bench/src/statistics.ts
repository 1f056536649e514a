import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { loadSample } from '../../server/src/sample/load.ts';
import { readConfig } from '../../server/src/shared/config.ts';
import { scopesOf } from '../../server/src/shared/permission.ts';
import { start } from '../../server/src/start.ts';
import { keyOf, makeCallers } from '../../server/src/test/callers.ts';
import { startEmbeddedPostgres } from '../../server/src/test/embedded-postgres.ts';
import { quantile } from './peers/measure.ts';

const times = 15;

/** Structures of the members of the whole province, from the cheapest to the dearest. */
const structures: Record<string, string> = {
  'by sex': 'by: [SEX]',
  'by sex, age and party age': 'by: [SEX, AGE_BAND, PARTY_AGE_BAND]',
  'by degree, occupation and theory': 'by: [PROFESSIONAL_QUALIFICATION, OCCUPATION, POLITICAL_THEORY]',
  'by ethnicity': 'by: [ETHNICITY]',
  'of one status': 'by: [SEX, AGE_BAND], filter: { statuses: [OFFICIAL] }',
  'under a filter':
    'by: [SEX], filter: { birthYear: { from: 1985 }, not: { position: { roles: [SECRETARY] } } }',
};

export interface StructureTime {
  structure: string;
  /** The median of the responses, in milliseconds. */
  milliseconds: number;
  members: number;
}

/**
 * Measures `memberStructure` of the sample province, loaded into its own PostgreSQL 18, for a caller whose scope is the
 * province: with row filters and row-level security. The day is another in each request, so that no response is cached.
 */
export async function measureStatistics(): Promise<StructureTime[]> {
  const postgres = await startEmbeddedPostgres(['shared_buffers=1GB']);
  const auditDirectory = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  const loaded = await openPostgres(postgres.url);
  await migrate(loaded);
  await loadSample(loaded, 'province');
  await loaded.orm.em.fork().execute('vacuum analyze');
  await loaded.close();
  const server = await start(
    readConfig({ PORT: '0', DATABASE_URL: postgres.url, AUDIT_DIR: auditDirectory }),
  );
  try {
    const em = server.database.orm.em.fork();
    const [root] = await em.execute<
      { id: number; code: string }[]
    >(`select organization.id, code from organization
      join organization_state on organization_id = organization.id where parent_id is null and valid_to = 'infinity'`);
    if (root === undefined) throw new Error('The province has no root.');
    await makeCallers(server.database, { province: scopesOf([root.id]) });
    const ask = async (given: string, time: number) => {
      const asOf = `2020-11-${String(1 + time).padStart(2, '0')}`;
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf('province')}` },
        body: JSON.stringify({
          query: `query($code: String!, $asOf: Date!) { organization(code: $code) { memberStructure(asOf: $asOf, ${given}) {
            total rows { count values { attribute key label { vi } } } } } }`,
          variables: { code: root.code, asOf },
        }),
      });
      const { data, errors } = (await response.json()) as {
        data: { organization: { memberStructure: { total: number } } };
        errors?: object[];
      };
      if (errors) throw new Error(JSON.stringify(errors));
      return data.organization.memberStructure.total;
    };
    const measured: StructureTime[] = [];
    for (const [structure, given] of Object.entries(structures)) {
      let members = 0;
      const latencies: number[] = [];
      for (let time = 0; time < times; time++) {
        const began = performance.now();
        members = await ask(given, time);
        latencies.push(performance.now() - began);
      }
      measured.push({ structure, milliseconds: quantile(latencies, 0.5), members });
    }
    return measured;
  } finally {
    await server.stop();
    await postgres.stop();
    await rm(auditDirectory, { recursive: true, force: true });
  }
}

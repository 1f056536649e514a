import { copyToNation } from './copied-nation.ts';
import { dataOf } from './peers/client.ts';
import { dangbo } from './peers/dangbo.ts';
import { fixtureOn, type PreparedFixture, prepareSample } from './peers/fixture.ts';
import { quantile } from './peers/measure.ts';
import { startPeer } from './peers/running-peer.ts';

const times = 15;

/** Structures of the members of a whole province or nation, from the cheapest to the dearest. */
const structures = {
  'by sex': 'by: [SEX]',
  'by sex, age and party age': 'by: [SEX, AGE_BAND, PARTY_AGE_BAND]',
  'by degree, occupation and theory': 'by: [PROFESSIONAL_QUALIFICATION, OCCUPATION, POLITICAL_THEORY]',
  'by ethnicity': 'by: [ETHNICITY]',
  'of one status': 'by: [SEX, AGE_BAND], filter: { statuses: [OFFICIAL] }',
  'under a filter':
    'by: [SEX], filter: { birthYear: { from: 1985 }, not: { position: { roles: [SECRETARY] } } }',
};

/** The body of a request; the day is another in each, so that no response is cached. */
const bodyFor = (code: string, given: string, time: number) =>
  JSON.stringify({
    query: `query($code: String!, $asOf: Date!) { organization(code: $code) { memberStructure(asOf: $asOf, ${given}) {
      total rows { count values { attribute key label { vi } } } } } }`,
    variables: { code, asOf: `2020-11-${String(1 + time).padStart(2, '0')}` },
  });

/** The median time of each structure of an organization's members, for a caller whose scope it is. */
async function measureStructures(fixture: PreparedFixture) {
  const running = await startPeer(dangbo, fixture);
  const connection = running.connect();
  try {
    const measured: { structure: string; milliseconds: number; members: number }[] = [];
    for (const [structure, given] of Object.entries(structures)) {
      let members = 0;
      const latencies: number[] = [];
      for (let time = 0; time < times; time++) {
        const began = performance.now();
        const reply = await connection.send(bodyFor(fixture.bloc.code, given, time));
        latencies.push(performance.now() - began);
        const { organization } = dataOf<{ organization: { memberStructure: { total: number } } }>(reply);
        members = organization.memberStructure.total;
      }
      measured.push({ structure, milliseconds: quantile(latencies, 0.5), members });
    }
    return measured;
  } finally {
    connection.close();
    await running.stop();
  }
}

/**
 * Measures `memberStructure` of the sample province, loaded into its own PostgreSQL 18, and of a nation of its copies, for
 * callers whose scope is that: with row filters and row-level security.
 */
export async function measureStatistics() {
  const fixture = await prepareSample('province', ['shared_buffers=2GB', 'max_wal_size=8GB'], 'TU');
  try {
    const province = await measureStructures(fixture);
    await copyToNation(fixture.databaseUrl, fixture.blocId);
    const nation = await fixtureOn(fixture.databaseUrl, fixture.bloc.code);
    try {
      return { province, nation: await measureStructures(nation) };
    } finally {
      await nation.remove();
    }
  } finally {
    await fixture.remove();
  }
}

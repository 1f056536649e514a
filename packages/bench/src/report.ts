import type { SampleTier } from '../../server/src/shared/config.ts';
import { dangbo } from './peers/dangbo.ts';
import { prepareSample } from './peers/fixture.ts';
import { measurePeriodReports, sendReport } from './peers/period-reports.ts';
import { type RunningPeer, startPeer } from './peers/running-peer.ts';
import { countingSettings, countStatements, stopCounting } from './peers/statements.ts';

/** The bloc, its province and one top: as much of the nation as is loaded within minutes. */
const tier = 'nation:1' satisfies SampleTier;

/**
 * Measures `periodReport` of ten years for the bloc alone, inside one province of the nation and at the root of that,
 * and counts its statements. Returns the lines of the report.
 */
export async function measureReport(): Promise<string[]> {
  const [alone, larger] = [await prepareSample('bloc', countingSettings), await prepareSample(tier)];
  const peers: RunningPeer[] = [];
  try {
    peers.push(await startPeer(dangbo, alone), await startPeer(dangbo, larger));
    const [one, other] = peers as [RunningPeer, RunningPeer];
    const connection = one.connect();
    const { reading } = await countStatements(alone.databaseUrl, (index) =>
      sendReport(connection, one, 1_000 + index),
    );
    connection.close();
    await stopCounting(alone.databaseUrl);
    const root = { ...other, bloc: { ...larger.bloc, code: 'TW' } };
    return [
      `the larger database is the sample ${tier}; ${reading} SQL statement for a report`,
      ...(await measurePeriodReports(one, other, root, `${larger.caller}_everywhere`)),
    ];
  } finally {
    for (const running of peers) await running.stop();
    for (const fixture of [alone, larger]) await fixture.remove();
  }
}

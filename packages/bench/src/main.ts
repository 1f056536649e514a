import { measureDocuments } from './documents.ts';
import { type Load, measureLoad, measureLoadInto } from './load.ts';
import { measureOverload } from './overload.ts';
import { comparePeers } from './peers/compare.ts';
import { measureGrowth } from './peers/growth.ts';
import { quantile } from './peers/measure.ts';
import { describe, writePage } from './peers/page.ts';
import { measurePipeline } from './pipeline.ts';
import { measureReport } from './report.ts';
import { measureRowFilters } from './row-filters.ts';
import { reportClients } from './sdk/page.ts';
import { measureStart } from './start.ts';
import { measureStatistics } from './statistics.ts';
import { reportWrites } from './writes/measure.ts';

const figure = (seconds: number) => `${seconds.toFixed(1)} s`;

async function reportStart(): Promise<void> {
  const { first, again } = await measureStart();
  console.log(`npm start to the first response, very first run: ${figure(first)} (goal: 20 s)`);
  console.log(`npm start to the first response, data in place:  ${again.map(figure).join(', ')} (goal: 3 s)`);
}

const describeLoad = ({ seconds, growth, grassrootsOrganizations, members, memberRatings }: Load) =>
  `${figure(seconds)} for ${grassrootsOrganizations} grassroots organizations, ${members} members and ` +
  `${memberRatings} ratings of members: ${Math.round(members / seconds)} members/s (goal: 30000), ` +
  `the process ${Math.round(growth)} MiB larger (goal: 150)`;

const reportLoad = async () =>
  console.log(`province into PostgreSQL 18: ${describeLoad(await measureLoad('province'))}`);

async function reportRowFilters(): Promise<void> {
  const rates = await measureRowFilters();
  const [on, off] = [quantile(rates.on, 0.5), quantile(rates.off, 0.5)];
  console.log(
    `the README's query, requests/s: ${on.toFixed(1)} for a caller with a scope, ${off.toFixed(1)} without ` +
      `row filters and row-level security: ${(100 * (1 - on / off)).toFixed(0)} % less (goal: 20 %)`,
  );
}

async function reportStatistics(): Promise<void> {
  const goals = { province: 100, nation: 1_000 };
  const measured = await measureStatistics();
  for (const place of ['province', 'nation'] as const)
    for (const { structure, milliseconds, members } of measured[place])
      console.log(
        `members of the ${place} ${structure}: p50 ${milliseconds.toFixed(0)} ms for ${members} members (goal: ${goals[place]})`,
      );
}

async function reportOverload(): Promise<void> {
  for (const { workload, ...overload } of await measureOverload(['nested', 'lookup'])) {
    const { capacity, sent, good, shed, failed, goodput, goodP99, shedP99, slowestHealth, growth } = overload;
    const share = (count: number) => `${((100 * count) / sent).toFixed(0)} %`;
    console.log(
      `${workload} at three times ${capacity.toFixed(0)} requests/s: ${sent} sent, ${share(good)} answered, ` +
        `${share(shed)} shed, ${failed} failed; good answers ${(100 * goodput).toFixed(0)} % of capacity (goal: 80), ` +
        `p99 ${goodP99.toFixed(0)} ms (goal: 2000), shed ones ${shedP99.toFixed(0)} ms, ` +
        `health at most ${slowestHealth.toFixed(0)} ms (goal: 1000), memory +${growth.toFixed(0)} MiB (goal: 200)`,
    );
  }
}

async function reportDocuments(): Promise<void> {
  const { firstTime, again, rate, documents, memory, peakMemory } = await measureDocuments();
  console.log(
    `a document of W1's shape for the first time: p50 ${firstTime.toFixed(1)} ms (goal: 8), again ${again.toFixed(1)} ms; ` +
      `by 8 clients, all different: ${rate.toFixed(0)}/s (goal: 120)`,
  );
  console.log(
    `after ${documents} different documents: ${memory.toFixed(0)} MiB, at most ${peakMemory.toFixed(0)} MiB (goal: 300)`,
  );
}

async function reportPipeline(): Promise<void> {
  for (const { layer, rate, microseconds } of await measurePipeline())
    console.log(
      `W4's requests to ${layer}: ${rate.toFixed(0)}/s, ${microseconds.toFixed(0)} µs of its processor time each`,
    );
}

async function reportPeers(): Promise<void> {
  const description = await describe(await comparePeers());
  console.log(description);
  await writePage(description);
}

/** The parts that can be measured separately: `npm run bench -- peers`. Without a name all of them. */
const parts: Record<string, () => Promise<void>> = {
  start: reportStart,
  load: reportLoad,
  'row-filters': reportRowFilters,
  statistics: reportStatistics,
  writes: reportWrites,
  overload: reportOverload,
  documents: reportDocuments,
  pipeline: reportPipeline,
  report: async () => console.log((await measureReport()).join('\n')),
  peers: reportPeers,
  sdk: reportClients,
};

const [first, ...others] = process.argv.slice(2);
if (first === 'growth' || first === 'nation') {
  const [databaseUrl, code] = others;
  if (databaseUrl === undefined)
    throw new Error(
      'npm run bench -- nation <url of an empty database>, or growth <url of the nation> [code of its bloc]',
    );
  console.log(
    first === 'nation'
      ? `nation: ${describeLoad(await measureLoadInto(databaseUrl, 'nation'))} (goal: 600 s)`
      : await measureGrowth(databaseUrl, code),
  );
} else {
  const names = first === undefined ? Object.keys(parts) : [first, ...others];
  for (const name of names) {
    const part = parts[name];
    if (part === undefined)
      throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}, nation, growth.`);
    await part();
  }
}

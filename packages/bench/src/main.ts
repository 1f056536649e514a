import { measureLoad } from './load.ts';
import { comparePeers } from './peers/compare.ts';
import { measureGrowth } from './peers/growth.ts';
import { quantile } from './peers/measure.ts';
import { describe, writePage } from './peers/page.ts';
import { measureStart } from './start.ts';
import { measureWalls } from './walls.ts';

const figure = (seconds: number) => `${seconds.toFixed(1)} s`;

async function tellStart(): Promise<void> {
  const { first, again } = await measureStart();
  console.log(`npm start to the first answer, very first run: ${figure(first)} (goal: 20 s)`);
  console.log(`npm start to the first answer, data in place:  ${again.map(figure).join(', ')} (goal: 3 s)`);
}

async function tellLoad(): Promise<void> {
  const load = await measureLoad('province');
  console.log(
    `province into PostgreSQL 18: ${figure(load.seconds)} (goal: 30 s) for ${load.grassrootsOrganizations} grassroots ` +
      `organizations, ${load.members} members and ${load.memberRatings} ratings of members, ` +
      `${Math.round(load.members / load.seconds)} members/s`,
  );
}

async function tellWalls(): Promise<void> {
  const rates = await measureWalls();
  const [on, off] = [quantile(rates.on, 0.5), quantile(rates.off, 0.5)];
  console.log(
    `the README's query, requests/s: ${on.toFixed(1)} for a caller with a scope, ${off.toFixed(1)} without ` +
      `scope checks and row-level security: ${(100 * (1 - on / off)).toFixed(0)} % less (goal: 20 %)`,
  );
}

async function tellPeers(): Promise<void> {
  const description = await describe(await comparePeers());
  console.log(description);
  await writePage(description);
}

/** What can be measured by itself: `npm run bench -- peers`. Without a name all of it. */
const parts: Record<string, () => Promise<void>> = {
  start: tellStart,
  load: tellLoad,
  walls: tellWalls,
  peers: tellPeers,
};

const [first, ...others] = process.argv.slice(2);
if (first === 'growth') {
  const [databaseUrl, code] = others;
  if (databaseUrl === undefined)
    throw new Error('npm run bench -- growth <url of the nation> [code of its bloc]');
  console.log(await measureGrowth(databaseUrl, code));
} else {
  const names = first === undefined ? Object.keys(parts) : [first, ...others];
  for (const name of names) {
    const part = parts[name];
    if (part === undefined)
      throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}, growth.`);
    await part();
  }
}

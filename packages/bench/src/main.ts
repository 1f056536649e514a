import { measureLoad } from './load.ts';
import { measureStart } from './start.ts';
import { measureWalls } from './walls.ts';

const figure = (seconds: number) => `${seconds.toFixed(1)} s`;

const { first, again } = await measureStart();
console.log(`npm start to the first answer, very first run: ${figure(first)} (goal: 20 s)`);
console.log(`npm start to the first answer, data in place:  ${again.map(figure).join(', ')} (goal: 3 s)`);

const load = await measureLoad('province');
console.log(
  `province into PostgreSQL 18: ${figure(load.seconds)} (goal: 30 s) for ${load.grassrootsOrganizations} grassroots ` +
    `organizations, ${load.members} members and ${load.memberRatings} ratings of members, ` +
    `${Math.round(load.members / load.seconds)} members/s`,
);

const { on, off } = await measureWalls();
const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] as number;
console.log(
  `the README's query, requests/s: ${median(on).toFixed(1)} for a caller with a scope, ${median(off).toFixed(1)} without ` +
    `scope checks and row-level security: ${(100 * (1 - median(on) / median(off))).toFixed(0)} % less (goal: 20 %)`,
);

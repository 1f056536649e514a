import { measureLoad } from './load.ts';
import { measureStart } from './start.ts';

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

import { type DayNumber, years } from './calendar.ts';
import type { Organization, Person, Post, Unit } from './model.ts';
import { cellsOf } from './tree.ts';

const draws = 30;
const mostPosts = 3;
const usualAge = { from: years(30), to: years(57) };
const heldByTheOffice: readonly Post['role'][] = [
  'SECRETARY',
  'STANDING_DEPUTY_SECRETARY',
  'DEPUTY_SECRETARY',
  'INSPECTION_COMMISSION_CHAIR',
];

/** Finds an official member for a post who holds no other in that organization; nobody where all do. */
export function findCandidate(unit: Unit, post: Post, day: DayNumber): Person | undefined {
  const cells = cellsOf(electorate(unit, post)).filter(({ people }) => people.length > 0);
  if (cells.length === 0) return undefined;
  for (let draw = 0; draw < draws; draw++) {
    const person = unit.random.pick(unit.random.pick(cells).people);
    const age = day - person.bornOn;
    if (age > usualAge.from && age < usualAge.to && isEligible(person, post, day)) return person;
  }
  return cells.flatMap(({ people }) => people).find((person) => isEligible(person, post, day));
}

/** Where to look: the leaders of a committee above the grassroots come from the office of the unit's committee. */
function electorate({ root, grassroots }: Unit, { organization, role }: Post): Organization {
  const isAboveGrassroots = organization === root || organization === root.parent;
  if (!isAboveGrassroots) return organization;
  const [office = root] = grassroots;
  return heldByTheOffice.includes(role) ? office : root;
}

const isEligible = (person: Person, post: Post, day: DayNumber): boolean =>
  person.officialOn !== undefined &&
  person.officialOn < day &&
  person.posts.length < mostPosts &&
  person.posts.every(({ organization }) => organization !== post.organization);

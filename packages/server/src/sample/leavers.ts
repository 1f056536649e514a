import type { DayNumber } from './calendar.ts';
import type { Unit } from './registry.ts';
import { cellsOf } from './tree.ts';
import type { Organization, Person } from './world.ts';

/** The days for which a member has been in a cell before leaving, and the number of such official members in it. */
const usual = { stay: 30, officials: 4 };
/** The requirements where no cell meets the usual ones: a cell needs three official members. */
const extraordinary = { stay: 0, officials: 3 };
const draws = 3;
const drawsOfDeceased = 6;

/** The cell of an organization that has the most room for one more. */
export function emptiestCell(unit: Unit, organization: Organization): Organization {
  const open = cellsOf(organization).filter(({ closing }) => !closing);
  return fullest(unit, open, -1);
}

/**
 * Picks an official member who may leave a grassroots organization, rather one without a post, of its fullest cell.
 * @throws Error where nobody may: the plan then asks for more than there are.
 */
export function pickLeaver(unit: Unit, organization: Organization, day: DayNumber): Person {
  const cells = cellsOf(organization);
  for (const { stay, officials } of [usual, extraordinary]) {
    const able = cells.filter((cell) =>
      has(officials, cell.people, (person) => mayLeave(person, day - stay)),
    );
    if (able.length === 0) continue;
    const { people } = fullest(unit, able);
    return pickWithFewPosts(
      unit,
      people.filter((person) => mayLeave(person, day - stay)),
    );
  }
  throw new Error(`Nobody may leave ${organization.code}`);
}

/** Picks an official member who dies, in whatever cell: the oldest of several. */
export function pickDeceased({ random }: Unit, organization: Organization): Person {
  const people = cellsOf(organization).flatMap((cell) => cell.people);
  const able = people.filter(({ officialOn, retiring }) => officialOn !== undefined && !retiring);
  const drawn = Array.from({ length: drawsOfDeceased }, () => random.pick(able));
  return drawn.reduce((oldest, person) => (person.bornOn < oldest.bornOn ? person : oldest));
}

/** True for an official member who has been there since before a day. */
const mayLeave = ({ cellSince, officialOn, retiring }: Person, before: DayNumber): boolean =>
  !retiring && cellSince < before && officialOn !== undefined && officialOn < before;

/** True where so many of the people are such. */
function has(count: number, people: readonly Person[], isSuch: (person: Person) => boolean): boolean {
  let missing = count;
  return people.some((person) => isSuch(person) && --missing === 0);
}

function pickWithFewPosts({ random }: Unit, people: readonly Person[]): Person {
  const drawn = Array.from({ length: draws }, () => random.pick(people));
  return drawn.reduce((best, person) => (person.posts.length < best.posts.length ? person : best));
}

/** The cell with the most members for its weight, or the fewest where the sign is -1; chance plays a part. */
function fullest({ random }: Unit, cells: readonly Organization[], sign = 1): Organization {
  let best: Organization | undefined;
  let bestFill = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const fill = (sign * cell.people.length * (0.8 + random.next() * 0.4)) / cell.weight;
    if (fill > bestFill) [best, bestFill] = [cell, fill];
  }
  if (!best) throw new RangeError('No cell to choose from');
  return best;
}

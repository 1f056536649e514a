import { type DayNumber, years } from './calendar.ts';
import { hasTimeLeft } from './people.ts';
import { leaders } from './post-layout.ts';
import type { Unit } from './registry.ts';
import { cellsOf, contains, isGrassroots } from './tree.ts';
import type { Organization, Person, Post } from './world.ts';

/** The least age, and the least time since admission, in years. */
type Requirement = readonly [age: number, seniority: number];
type Rank = 'first' | 'second' | 'other';
type Level = 'aboveGrassroots' | 'grassroots' | 'belowGrassroots';

const requirements: Record<Level, Record<Rank, Requirement>> = {
  aboveGrassroots: { first: [46, 15], second: [42, 12], other: [38, 8] },
  grassroots: { first: [40, 10], second: [37, 8], other: [33, 5] },
  belowGrassroots: { first: [33, 3], second: [30, 2], other: [27, 1] },
};

const ranks: Partial<Record<Post['role'], Rank>> = {
  SECRETARY: 'first',
  HEAD_OF_AGENCY: 'first',
  STANDING_DEPUTY_SECRETARY: 'second',
  DEPUTY_SECRETARY: 'second',
  INSPECTION_COMMISSION_CHAIR: 'second',
};

const draws = 30;
const mostPosts = 3;

/**
 * Finds an official member for a post who holds no other in that organization: one whose age and years in the
 * Party suit it or else the most senior; nobody where all hold one.
 */
export function findCandidate(unit: Unit, post: Post, day: DayNumber): Person | undefined {
  const deputy = deputyFor(unit, post);
  if (deputy && isEligible(deputy, post, day)) return deputy;
  const cells = cellsOf(electorate(unit, post)).filter(({ people }) => people.length > 0);
  if (cells.length === 0) return undefined;
  for (let draw = 0; draw < draws; draw++) {
    const person = unit.random.pick(unit.random.pick(cells).people);
    if (isSuitable(post, person, day) && isEligible(person, post, day)) return person;
  }
  const eligible = cells.flatMap(({ people }) => people).filter((person) => isEligible(person, post, day));
  return eligible.find((person) => isSuitable(post, person, day)) ?? mostSenior(eligible);
}

/**
 * The organization in which a candidate is found, and stays while holding the post: the leaders of a committee above
 * the grassroots come from the office of the unit's committee.
 */
export function electorate({ root, grassroots }: Unit, { organization, role }: Post): Organization {
  if (!contains(organization, root)) return organization;
  return leaders.includes(role) ? (grassroots[0] ?? root) : root;
}

/** The office of the unit's committee is headed by its secretary: the office's own secretary is rather a deputy. */
function deputyFor({ root, grassroots }: Unit, { organization, role }: Post): Person | undefined {
  if (role !== 'SECRETARY' || organization !== grassroots[0]) return undefined;
  return root.posts.find((post) => post.role === 'DEPUTY_SECRETARY')?.holder;
}

const mostSenior = (people: readonly Person[]): Person | undefined =>
  people.toSorted((left, right) => left.admittedOn - right.admittedOn)[0];

/** Nobody is secretary twice. */
const isEligible = (person: Person, post: Post, day: DayNumber): boolean =>
  person.officialOn !== undefined &&
  person.officialOn < day &&
  !person.retiring &&
  person.posts.length < mostPosts &&
  person.posts.every(
    ({ organization, role }) =>
      organization !== post.organization && (role !== 'SECRETARY' || post.role !== 'SECRETARY'),
  );

function levelOf(organization: Organization): Level {
  if (organization.kind === 'BLOC_COMMITTEE' || organization.kind === 'PROVINCIAL_COMMITTEE')
    return 'aboveGrassroots';
  return isGrassroots(organization) ? 'grassroots' : 'belowGrassroots';
}

/** The first day on which a person is old enough for a post, in years and in the Party. */
export function suitableFrom({ organization, role }: Post, { bornOn, admittedOn }: Person): DayNumber {
  const [age, seniority] = requirements[levelOf(organization)][ranks[role] ?? 'other'];
  return Math.max(bornOn + years(age), admittedOn + years(seniority));
}

/** True for a person who takes up a post on a day and is neither too new to it nor about to retire. */
const isSuitable = (post: Post, person: Person, day: DayNumber): boolean =>
  suitableFrom(post, person) <= day && hasTimeLeft(person, day);

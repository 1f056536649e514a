import { type DayNumber, years } from './calendar.ts';
import type { Organization, Person, Post } from './world.ts';

/** In years: at least so old, and admitted so long ago. */
type Requirement = readonly [age: number, seniority: number];
type Rank = 'first' | 'second' | 'other';
type Level = 'aboveGrassroots' | 'grassroots' | 'belowGrassroots';

const requirements: Record<Level, Record<Rank, Requirement>> = {
  aboveGrassroots: { first: [46, 15], second: [42, 12], other: [38, 8] },
  grassroots: { first: [40, 10], second: [37, 8], other: [33, 5] },
  belowGrassroots: { first: [33, 3], second: [30, 2], other: [27, 1] },
};

/** Later there is too little time left before retirement. */
const lastAge = years(57);

const ranks: Partial<Record<Post['role'], Rank>> = {
  SECRETARY: 'first',
  HEAD_OF_AGENCY: 'first',
  STANDING_DEPUTY_SECRETARY: 'second',
  DEPUTY_SECRETARY: 'second',
  INSPECTION_COMMISSION_CHAIR: 'second',
};

function levelOf({ kind }: Organization): Level {
  if (kind === 'BLOC_COMMITTEE' || kind === 'PROVINCIAL_COMMITTEE') return 'aboveGrassroots';
  return kind === 'GRASSROOTS_COMMITTEE' || kind === 'GRASSROOTS_CELL' ? 'grassroots' : 'belowGrassroots';
}

/** From when on a person is old enough for a post, in years and in the Party. */
export function suitableFrom({ organization, role }: Post, { bornOn, admittedOn }: Person): DayNumber {
  const [age, seniority] = requirements[levelOf(organization)][ranks[role] ?? 'other'];
  return Math.max(bornOn + years(age), admittedOn + years(seniority));
}

/** True for a person who takes up a post on a day and is neither too new to it nor about to retire. */
export const isSuitable = (post: Post, person: Person, day: DayNumber): boolean =>
  suitableFrom(post, person) <= day && day < person.bornOn + lastAge;

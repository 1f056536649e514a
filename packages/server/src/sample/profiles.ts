import { lastDay, yearOf } from './calendar.ts';
import {
  degrees,
  ethnicities,
  foreignLanguages,
  occupations,
  placeNames,
  provinces,
  religions,
  subjects,
} from './profile-pools.ts';
import { Random } from './random.ts';
import type { PoliticalTheoryLevel } from './vocabulary.ts';
import type { Person } from './world.ts';

/** The first year of birth with twelve years of school; before it they were ten. */
const firstOfTwelveYears = 1976;

/** A person's profile (lý lịch) without what the simulation needs of it. */
export type Profile = ReturnType<typeof drawProfile>;

/**
 * Draws a person's profile, apart from what the simulation draws. None of the telephone, identity and card numbers
 * can be anybody's.
 */
export function drawProfile(person: Person) {
  const random = new Random(person.id);
  const homeTown = drawPlace(random);
  // Fields are drawn in the order in which they are listed.
  return {
    homeTown,
    birthPlace: random.chance(0.8) ? homeTown : drawPlace(random),
    permanentAddress: drawAddress(random),
    temporaryAddress: random.chance(0.08) ? drawAddress(random) : undefined,
    // No network has numbers that begin with 0400.
    phone: random.chance(0.97) ? `0400${digits(random, 6)}` : undefined,
    partyCardNumber: hasCard(random, person) ? digits(random, 8) : undefined,
    ethnicity: person.ethnicity ?? random.pick(ethnicities),
    religion: random.pick(religions),
    identityNumber: random.chance(0.96) ? identityNumber(random, person) : undefined,
    occupation: random.pick(occupations),
    generalEducation: yearOf(person.bornOn) < firstOfTwelveYears ? '10/10' : '12/12',
    professionalQualification: random.chance(0.95)
      ? `${random.pick(degrees)} ${random.pick(subjects)}`
      : undefined,
    politicalTheory: politicalTheory(random, person),
    foreignLanguages: random.chance(0.7) ? random.pick(foreignLanguages) : undefined,
  };
}

/** Official members have a card; of a few its number is not recorded. */
const hasCard = (random: Random, { officialOn }: Person): boolean =>
  officialOn !== undefined && random.chance(0.985);

/** The longer in the Party, the higher. */
function politicalTheory(random: Random, { admittedOn }: Person): PoliticalTheoryLevel | undefined {
  const level = (yearOf(lastDay) - yearOf(admittedOn)) / 12 + random.next();
  if (level < 0.8) return undefined;
  if (level < 1.4) return 'ELEMENTARY';
  return level < 2.4 ? 'INTERMEDIATE' : 'ADVANCED';
}

/** A number of the State's form, of a province 000 that is none: sex and century, year of birth, and six digits. */
function identityNumber(random: Random, { sex, bornOn }: Person): string {
  const year = yearOf(bornOn);
  const century = (Math.floor(year / 100) - 19) * 2 + (sex === 'FEMALE' ? 1 : 0);
  return `000${century}${String(year % 100).padStart(2, '0')}${digits(random, 6)}`;
}

const digits = (random: Random, count: number): string =>
  String(random.below(10 ** count)).padStart(count, '0');

const drawCommune = (random: Random): string =>
  `${random.pick(placeNames.first)} ${random.pick(placeNames.second)}`;

const drawPlace = (random: Random): string => `xã ${drawCommune(random)}, ${random.pick(provinces)}`;

const drawAddress = (random: Random): string =>
  `số ${random.between(1, 280)}, tổ ${random.between(1, 24)}, phường ${drawCommune(random)}`;

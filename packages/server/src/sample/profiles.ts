import { lastDay, yearOf } from './calendar.ts';
import type { Person, Unit } from './model.ts';
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
import type { Field } from './rows.ts';

/** Who was born before went through school in ten years. */
const firstOfTwelveYears = 1976;

/**
 * Writes what of a person's profile is protected, and gives the last columns of the member's row, which hold the rest.
 * Numbers are drawn apart from those of the simulation. None of telephones, identities or cards can be anybody's.
 */
export function writeProfile({ rows }: Unit, person: Person): Field[] {
  const { id, birth } = person;
  const random = new Random(id);
  const homeTown = drawPlace(random);
  rows.put(
    'member_personal',
    id,
    ...birth,
    random.chance(0.8) ? homeTown : drawPlace(random),
    homeTown,
    drawAddress(random),
    random.chance(0.08) ? drawAddress(random) : undefined,
    // No network has numbers that begin with 0400.
    random.chance(0.97) ? `0400${digits(random, 6)}` : undefined,
    person.officialOn === undefined ? undefined : digits(random, 8),
  );
  rows.put(
    'member_sensitive',
    id,
    person.ethnicity ?? random.pick(ethnicities),
    random.pick(religions),
    random.chance(0.96) ? identityNumber(random, person) : undefined,
  );
  return openPart(random, person);
}

/** birth_year and what follows it in the member's row. */
function openPart(random: Random, person: Person): Field[] {
  const { sex, bornOn } = person;
  const year = yearOf(bornOn);
  return [
    year,
    sex,
    undefined,
    random.pick(occupations),
    year < firstOfTwelveYears ? '10/10' : '12/12',
    random.chance(0.95) ? `${random.pick(degrees)} ${random.pick(subjects)}` : undefined,
    politicalTheory(random, person),
    random.chance(0.7) ? random.pick(foreignLanguages) : undefined,
  ];
}

/** The longer in the Party, the higher. */
function politicalTheory(random: Random, { admittedOn }: Person): string | undefined {
  const level = (yearOf(lastDay) - yearOf(admittedOn)) / 12 + random.next();
  if (level < 0.8) return undefined;
  if (level < 1.4) return 'ELEMENTARY';
  return level < 2.4 ? 'INTERMEDIATE' : 'ADVANCED';
}

/** As the State makes them, of a province 000 that is none: sex and century, year of birth, and six digits. */
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

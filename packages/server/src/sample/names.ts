import {
  compoundNames,
  ethnicSurnames,
  givenNames,
  middleNames,
  otherPatterns,
  surnames,
} from './name-pools.ts';
import type { Random } from './random.ts';
import type { Sex } from './vocabulary.ts';

/** A full name, the part of it by which it is sorted (not always the last word), and what it says about the one who bears it. */
export interface PersonName {
  fullName: string;
  givenName: string;
  sex: Sex;
  ethnicity: string | undefined;
}

const shareOfOtherPatterns = 0.02;
const shareOfWomen = 0.42;
const shareOfCompounds = 0.06;

/** Draws a Vietnamese name in NFC, by the usual shares of surnames, some of ethnic minorities. */
export function drawName(random: Random): PersonName {
  if (random.chance(shareOfOtherPatterns)) {
    const pattern = random.pick(otherPatterns);
    const [first, second] = [random.pick(pattern.first), random.pick(pattern.second)];
    return personName(`${first} ${second}`, pattern.givenIsFirst ? first : second, pattern);
  }
  const sex = random.chance(shareOfWomen) ? 'woman' : 'man';
  const surname = random.pick(surnames);
  const bearer = { sex: sex === 'woman' ? 'FEMALE' : 'MALE', ethnicity: ethnicSurnames[surname] } as const;
  if (random.chance(shareOfCompounds)) {
    const compound = random.pick(compoundNames[sex]);
    return personName(`${surname} ${compound}`, compound.slice(compound.lastIndexOf(' ') + 1), bearer);
  }
  const givenName = random.pick(givenNames[sex]);
  return personName(`${surname} ${random.pick(middleNames[sex])} ${givenName}`, givenName, bearer);
}

const personName = (
  fullName: string,
  givenName: string,
  { sex, ethnicity }: Pick<PersonName, 'sex' | 'ethnicity'>,
): PersonName => ({
  fullName: fullName.normalize('NFC'),
  givenName: givenName.normalize('NFC'),
  sex,
  ethnicity,
});

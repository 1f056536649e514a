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
    const { first, second, givenIsFirst, sex, ethnicity } = random.pick(otherPatterns);
    const [one, other] = [random.pick(first), random.pick(second)];
    return { fullName: `${one} ${other}`, givenName: givenIsFirst ? one : other, sex, ethnicity };
  }
  const sex = random.chance(shareOfWomen) ? 'FEMALE' : 'MALE';
  const surname = random.pick(surnames);
  const ethnicity = ethnicSurnames[surname];
  if (random.chance(shareOfCompounds)) {
    const compound = random.pick(compoundNames[sex]);
    const givenName = compound.slice(compound.lastIndexOf(' ') + 1);
    return { fullName: `${surname} ${compound}`, givenName, sex, ethnicity };
  }
  const givenName = random.pick(givenNames[sex]);
  const fullName = `${surname} ${random.pick(middleNames[sex])} ${givenName}`;
  return { fullName, givenName, sex, ethnicity };
}

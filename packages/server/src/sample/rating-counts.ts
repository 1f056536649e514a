import type { Random } from './random.ts';

/** The last year in which organizations were rated from "trong sạch vững mạnh" down. */
export const lastYearOfFormerGrades = 2017;

/** The number of a group that get each grade, from the best down. */
type GradeCounts = [best: number, good: number, satisfactory: number, worst: number];

/** Members of one grassroots organization. The best stay below each cap there has been on them. */
export function memberCounts(random: Random, size: number): GradeCounts {
  return counts(random, size, [0.025 + random.next() * 0.025, 0.003], (rest) =>
    percentOfOthers(rest, random.between(13, 17)),
  );
}

/** Organizations below one superior. Until 2017 most were "trong sạch vững mạnh"; since then the best are few. */
export function organizationCounts(random: Random, year: number, size: number): GradeCounts {
  return counts(random, size, [0.03 + random.next() * 0.025, 0.003], (rest) =>
    year <= lastYearOfFormerGrades
      ? Math.floor(rest * (0.6 + random.next() * 0.15))
      : percentOfOthers(rest, random.between(14, 20)),
  );
}

/** Committees above the grassroots: good or better every year. */
export function superiorCounts(random: Random, size: number): GradeCounts {
  const best = random.below(size + 1);
  return [best, size - best, 0, 0];
}

function counts(
  random: Random,
  size: number,
  [satisfactoryShare, worstShare]: [number, number],
  bestOf: (rest: number) => number,
): GradeCounts {
  const worst = random.round(size * worstShare);
  const satisfactory = Math.min(random.round(size * satisfactoryShare), size - worst);
  const rest = size - worst - satisfactory;
  const best = bestOf(rest);
  return [best, rest - best, satisfactory, worst];
}

/** The largest part of a group that is at most so many percent of the other part. */
const percentOfOthers = (group: number, percent: number): number =>
  Math.floor((percent * group) / (100 + percent));

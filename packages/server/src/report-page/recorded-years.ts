import { flowNames } from '../features/member/member-movement.loaders.ts';

/** Figures by year, of a report or of all records of an organization. */
export interface FiguresByYear {
  memberMovements: (Record<(typeof flowNames)[number], number> & { year: number })[];
  meetings: { year: number; regular: number; thematic: number }[];
  training: { byYear: { year: number; count: number }[] };
  organizationRatings: { year: number; rated: number }[];
  memberRatings: { year: number; rated: number }[];
}

/** The years in which something was rated: what a year has been rated for is recorded to its end. */
export const ratedYears = ({ organizationRatings, memberRatings }: FiguresByYear): Set<number> =>
  new Set(
    [...organizationRatings, ...memberRatings].filter(({ rated }) => rated > 0).map(({ year }) => year),
  );

/** The years for which anything at all is recorded. Of the others a figure says nothing, not 0. */
export function recordedYears(figures: FiguresByYear): Set<number> {
  const moved = figures.memberMovements.filter((year) => flowNames.some((flow) => year[flow] > 0));
  const met = figures.meetings.filter(({ regular, thematic }) => regular + thematic > 0);
  const taught = figures.training.byYear.filter(({ count }) => count > 0);
  return new Set([...ratedYears(figures), ...[...moved, ...met, ...taught].map(({ year }) => year)]);
}

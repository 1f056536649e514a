import { RatingGradeEnum } from '../../features/rating/rating.type.ts';
import { labelsOf } from '../../graph/enum.ts';

/** The names of the grades, the best first. */
export const gradeNames = labelsOf(RatingGradeEnum);

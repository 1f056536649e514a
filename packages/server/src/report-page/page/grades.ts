import type { RatingGrade } from '../../features/rating/rating-scheme.entity.ts';

/** The names of the grades, the best first. */
export const gradeNames: Record<RatingGrade, [vi: string, en: string]> = {
  CLEAN_AND_STRONG: ['Trong sạch vững mạnh', 'Clean and strong'],
  EXCELLENT: ['Hoàn thành xuất sắc', 'Excellent'],
  GOOD: ['Hoàn thành tốt', 'Good'],
  SATISFACTORY: ['Hoàn thành', 'Satisfactory'],
  UNSATISFACTORY: ['Không hoàn thành', 'Unsatisfactory'],
  WEAK: ['Yếu kém', 'Weak'],
};

import type { RatingGrade } from '../../../features/rating/rating-scheme.entity.ts';
import type { RatingSummary } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { GradeBars } from '../charts/grade-bars.tsx';
import { type Column, Table } from '../table.tsx';
import { useView } from '../view.tsx';

/** The names of the grades, the best first. */
const gradeNames: Record<RatingGrade, [vi: string, en: string]> = {
  CLEAN_AND_STRONG: ['Trong sạch vững mạnh', 'Clean and strong'],
  EXCELLENT: ['Hoàn thành xuất sắc', 'Excellent'],
  GOOD: ['Hoàn thành tốt', 'Good'],
  SATISFACTORY: ['Hoàn thành', 'Satisfactory'],
  UNSATISFACTORY: ['Không hoàn thành', 'Unsatisfactory'],
  WEAK: ['Yếu kém', 'Weak'],
};

/** The grades of any scheme that count as good or better. */
const goodOrBetter: readonly RatingGrade[] = ['CLEAN_AND_STRONG', 'EXCELLENT', 'GOOD'];

interface RatingsProps {
  title: string;
  summaries: RatingSummary[];
  rows: 'organization-ratings' | 'member-ratings';
}

/** IV. The ratings of organizations or of members, by the grades of each year. */
export function Ratings({ title, summaries, rows }: RatingsProps) {
  const { say, percent, address } = useView();
  const used = new Set(summaries.flatMap(({ counts }) => counts.map(({ grade }) => grade)));
  const grades = Object.entries(gradeNames)
    .map(([grade, names]) => ({ grade: grade as RatingGrade, name: say(...names) }))
    .filter(({ grade }) => used.has(grade));
  const rated = summaries.filter(({ rated }) => rated > 0);
  if (rated.length === 0) {
    return <p>{say(`${title}: trong giai đoạn không có xếp loại.`, `${title}: none in the period.`)}</p>;
  }
  const withGrades =
    (grades: readonly RatingGrade[]) =>
    ({ year }: RatingSummary) =>
      rowsLink(rows, { code: address.code, year, grades, day: `${year}-12-31` });
  const columns: Column<RatingSummary>[] = [
    {
      heading: say('Được xếp loại', 'Rated'),
      of: 'RatingSummary.rated',
      value: ({ rated }) => rated,
      rows: withGrades(grades.map(({ grade }) => grade)),
    },
    ...grades.map(
      ({ grade, name }): Column<RatingSummary> => ({
        heading: name,
        of: 'RatingCount.count',
        // A grade of another year's scheme has no figure in this one.
        value: ({ counts }) => counts.find((counted) => counted.grade === grade)?.count,
        rows: withGrades([grade]),
      }),
    ),
    {
      heading: say('Hoàn thành tốt trở lên', 'Good or better'),
      of: 'RatingSummary.goodOrBetter',
      value: ({ goodOrBetter }) => goodOrBetter,
      rows: withGrades(goodOrBetter),
    },
    {
      heading: say('Tỷ lệ', 'Rate'),
      of: 'RatingSummary.goodOrBetterRate',
      value: ({ goodOrBetterRate: rate }) => (rate === null ? undefined : percent(rate)),
      rows: withGrades(goodOrBetter),
    },
  ];
  return (
    <>
      <Table
        caption={title}
        rowHeading={say('Năm', 'Year')}
        columns={columns}
        rows={summaries}
        name={({ year }) => String(year)}
      />
      <GradeBars label={title} summaries={summaries} grades={grades} />
    </>
  );
}

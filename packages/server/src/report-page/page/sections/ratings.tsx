import type { RatingGrade } from '../../../features/rating/rating-scheme.entity.ts';
import type { RatingSummary } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { GradeBars } from '../charts/grade-bars.tsx';
import { gradeNames } from '../grades.ts';
import { type Column, Table } from '../table.tsx';
import { useView } from '../view.tsx';

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
  // A year of which nobody was rated has no figures.
  const ifRated = <Value,>(summary: RatingSummary, value: Value) => (summary.rated > 0 ? value : undefined);
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
      heading: say('Số được xếp loại', 'Rated'),
      of: 'RatingSummary.rated',
      value: (summary) => ifRated(summary, summary.rated),
      rows: withGrades(grades.map(({ grade }) => grade)),
    },
    ...grades.map(
      ({ grade, name }): Column<RatingSummary> => ({
        heading: name,
        of: 'RatingCount.count',
        // A grade of another year's scheme has no figure in this one.
        value: (summary) =>
          ifRated(summary, summary.counts.find((counted) => counted.grade === grade)?.count),
        rows: withGrades([grade]),
      }),
    ),
    {
      heading: say('Hoàn thành tốt trở lên', 'Good or better'),
      of: 'RatingSummary.goodOrBetter',
      value: (summary) => ifRated(summary, summary.goodOrBetter),
      rows: withGrades(goodOrBetter),
    },
    {
      heading: say('Tỷ lệ hoàn thành tốt trở lên', 'Rate of good or better'),
      of: 'RatingSummary.goodOrBetterRate',
      value: ({ goodOrBetterRate: rate }) => (rate === null ? undefined : percent(rate)),
      rows: withGrades(goodOrBetter),
    },
  ];
  return (
    <div className="together">
      <Table caption={title} columns={columns} rows={summaries} name={({ year }) => String(year)} />
      <GradeBars label={title} summaries={summaries} grades={grades} />
    </div>
  );
}

import type { RatingGrade } from '@dangbo/sdk';
import { useText } from '../../language.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { useLabels } from '../use-labels.ts';
import { memberGrades, type RatingYear } from './rating-years.ts';

const [width, height] = [620, 240];
const plot = { left: 112, right: 4, top: 48, bottom: 24 };
const plotHeight = height - plot.top - plot.bottom;

/** Where a share of the members is on the axis, which has 100% at its top. */
const y = (share: number) => plot.top + (1 - share) * plotHeight;

/** The grades of an organization over the years, in a row, and below it the shares of the grades of its members. */
export function RatingChart({ years }: { years: RatingYear[] }) {
  const text = useText();
  const { ratingGradeLabels } = useLabels();
  // Few years are no reason for broad bars.
  const step = Math.min((width - plot.left - plot.right) / years.length, 80);
  const barWidth = step * 0.75;
  const x = (index: number) => plot.left + step * index + (step - barWidth) / 2;
  const label = text(
    'Xếp loại tổ chức và đảng viên qua các năm',
    'Ratings of the organization and its members',
  );
  const shown = gradeOrder.filter((grade) =>
    years.some((year) => year.grade === grade || (isOfMembers(grade) && year.counts[grade] > 0)),
  );
  return (
    <figure>
      <ScrollBox label={label}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="chart">
          <text x={plot.left - 10} y={27} textAnchor="end">
            {text('Tổ chức', 'Organization')}
          </text>
          {years.map(
            ({ year, grade }, index) =>
              grade && (
                <rect
                  key={year}
                  x={x(index)}
                  y={12}
                  width={barWidth}
                  height={22}
                  rx={2}
                  className={`grade ${grade}`}
                >
                  <title>{`${year}: ${ratingGradeLabels[grade]}`}</title>
                </rect>
              ),
          )}
          {[0, 0.5, 1].map((share) => (
            <text key={share} x={plot.left - 10} y={y(share) + 4} textAnchor="end">
              {share === 1 && text('Đảng viên', 'Members')} {share * 100}%
            </text>
          ))}
          {years.map((year, index) => (
            <g key={year.year}>
              {sharesOf(year).map(({ grade, from, share }) => (
                <rect
                  key={grade}
                  x={x(index)}
                  y={y(from + share)}
                  width={barWidth}
                  height={share * plotHeight}
                  className={`grade ${grade}`}
                >
                  <title>{`${year.year}: ${ratingGradeLabels[grade]} ${year.counts[grade]}/${year.rated}`}</title>
                </rect>
              ))}
              <text x={x(index) + barWidth / 2} y={height - plot.bottom + 16} textAnchor="middle">
                {year.year}
              </text>
            </g>
          ))}
          <line x1={plot.left} x2={plot.left + step * years.length} y1={y(0)} y2={y(0)} />
        </svg>
      </ScrollBox>
      <ul className="legend">
        {shown.map((grade) => (
          <li key={grade}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" className={`grade ${grade}`} />
            </svg>
            {ratingGradeLabels[grade]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The share of the members of each grade, and the sum of the shares below it in the bar. */
function sharesOf({ counts, rated }: RatingYear) {
  let from = 0;
  return memberGrades.map((grade) => {
    const share = rated === 0 ? 0 : counts[grade] / rated;
    from += share;
    return { grade, from: from - share, share };
  });
}

/** All grades, the best first: that of organizations until 2017 is none of the later ones. */
const gradeOrder = ['CLEAN_AND_STRONG', ...memberGrades, 'WEAK'] as const satisfies RatingGrade[];

const isOfMembers = (grade: RatingGrade): grade is (typeof memberGrades)[number] =>
  memberGrades.some((each) => each === grade);

import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale';
import { BarStack } from '@visx/shape';
import type { RatingGrade } from '../../../features/rating/rating-scheme.entity.ts';
import type { RatingSummary } from '../../report-data.ts';
import { Chart, size } from './chart.tsx';

interface GradeBarsProps {
  label: string;
  summaries: RatingSummary[];
  /** The grades of the summaries and their names, the best first. */
  grades: { grade: RatingGrade; name: string }[];
}

type Shares = { year: number } & Partial<Record<RatingGrade, number>>;

const sharesOf = ({ year, rated, counts }: RatingSummary): Shares => ({
  year,
  ...Object.fromEntries(counts.map(({ grade, count }) => [grade, rated === 0 ? 0 : count / rated])),
});

/** One bar for each year, divided into the shares of its grades, and a legend. */
export function GradeBars({ label, summaries, grades }: GradeBarsProps) {
  const years = summaries.map(({ year }) => year);
  const keys = grades.map(({ grade }) => grade);
  const x = scaleBand({ domain: years, range: [size.left, size.width], padding: 0.3 });
  const y = scaleLinear({ domain: [0, 1], range: [size.height - size.bottom, size.top] });
  return (
    <Chart
      label={label}
      years={years}
      scale={x}
      levels={[0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), name: `${share * 100}\u00a0%` }))}
      legend={
        <ul className="legend">
          {grades.map(({ grade, name }) => (
            <li key={grade}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" className={`grade ${grade}`} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      }
    >
      <BarStack<Shares, RatingGrade>
        data={summaries.map(sharesOf)}
        keys={keys}
        value={(shares, grade) => shares[grade] ?? 0}
        x={({ year }) => year}
        xScale={x}
        yScale={y}
        color={scaleOrdinal({ domain: keys, range: keys })}
      >
        {(stacks) =>
          stacks.flatMap(({ key, bars }) =>
            bars.map(({ index, x, y, width, height }) => (
              <rect key={`${key} ${index}`} {...{ x, y, width, height }} className={`grade ${key}`} />
            )),
          )
        }
      </BarStack>
    </Chart>
  );
}

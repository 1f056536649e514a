import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useView } from '../view.tsx';
import { Chart, mostNames, size } from './chart.tsx';

/** The count of a year; undefined where nothing is recorded for it. */
interface RecordedCount {
  year: number;
  count: number | undefined;
}

/** One bar for the count of each year, with its number above it. */
export function YearBars({ label, counts }: { label: string; counts: RecordedCount[] }) {
  const { count: format } = useView();
  const years = counts.map(({ year }) => year);
  const floor = size.height - size.bottom;
  const x = scaleBand({ domain: years, range: [0, size.width], padding: 0.3 });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...counts.map(({ count = 0 }) => count))],
    range: [floor, size.top],
  });
  return (
    <Chart label={label} years={years} scale={x}>
      {counts.map(({ year, count }) => (
        <g key={year}>
          {count !== undefined && (
            <Bar x={x(year)} y={y(count)} width={x.bandwidth()} height={floor - y(count)} className="bar" />
          )}
          {years.length <= mostNames && (
            <text x={(x(year) ?? 0) + x.bandwidth() / 2} y={y(count ?? 0) - 4} textAnchor="middle">
              {count === undefined ? '–' : format(count)}
            </text>
          )}
        </g>
      ))}
    </Chart>
  );
}

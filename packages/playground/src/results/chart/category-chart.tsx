import { AxisLeft, AxisTop } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { layoutBars, valueDomain, valueTicks } from './bar-layout.ts';
import type { ChartData } from './chart-data.ts';
import { ChartFrame, letter, tickText } from './chart-frame.tsx';

const margin = { top: 28, right: 24, bottom: 8 };

/** Numbers of categories, as bars under each other, so that their names can be read. */
export function CategoryChart({ data, width }: { data: ChartData; width: number }) {
  const perBar = data.isStacked ? 1 : data.series.length;
  const height = margin.top + margin.bottom + data.points.length * Math.max(22, perBar * 12);
  const longest = Math.max(...data.points.map(({ name }) => name.length));
  const left = Math.min(longest * letter + 12, width * 0.45);
  const room = Math.floor((left - 12) / letter);
  const y = scaleBand({
    domain: data.points.map((_, index) => index),
    range: [margin.top, height - margin.bottom],
    padding: 0.25,
  });
  const x = scaleLinear({ domain: valueDomain(data), range: [left, width - margin.right], nice: true });
  const shorten = (name: string) => (name.length > room ? `${name.slice(0, room - 1)}…` : name);

  return (
    <ChartFrame data={data} width={width} height={height}>
      <AxisTop
        scale={x}
        top={margin.top}
        tickValues={valueTicks(x, data, Math.max(2, Math.floor((width - left) / 90)))}
        tickFormat={(value) => data.format(Number(value))}
        tickLabelProps={tickText}
        axisClassName="axis"
      />
      <AxisLeft
        scale={y}
        left={x(0)}
        tickValues={y.domain()}
        tickFormat={(point) => shorten(data.points[Number(point)]?.name ?? '')}
        tickLabelProps={{ ...tickText, textAnchor: 'end', dx: '-0.4em', dy: '0.3em' }}
        hideTicks
        axisClassName="axis"
      />
      {layoutBars(data).map(({ point, series, value, from, to, offset, breadth }) => (
        <Bar
          key={`${point}-${series}`}
          className={`bar series-${series}`}
          y={(y(point) ?? 0) + offset * y.bandwidth()}
          height={breadth * y.bandwidth()}
          x={Math.min(x(from), x(to))}
          width={Math.abs(x(from) - x(to))}
        >
          <title>{`${data.points[point]?.name}, ${data.series[series]?.name}: ${data.format(value)}`}</title>
        </Bar>
      ))}
    </ChartFrame>
  );
}

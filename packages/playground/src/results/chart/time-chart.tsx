import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, LinePath } from '@visx/shape';
import { layoutBars, valueDomain, valueTicks } from './bar-layout.ts';
import type { ChartData } from './chart-data.ts';
import { ChartFrame, letter, tickText } from './chart-frame.tsx';

const height = 320;
const margin = { top: 12, right: 12, bottom: 36, left: 64 };

/** Numbers along years or days, as bars or lines from left to right. */
export function TimeChart({ data, width, isLine }: { data: ChartData; width: number; isLine: boolean }) {
  const x = scaleBand({
    domain: data.points.map((_, index) => index),
    range: [margin.left, width - margin.right],
    padding: 0.25,
  });
  const y = scaleLinear({
    domain: valueDomain(data),
    range: [height - margin.bottom, margin.top],
    nice: true,
  });
  const center = (point: number) => (x(point) ?? 0) + x.bandwidth() / 2;
  const longest = Math.max(...data.points.map(({ name }) => name.length));
  const labelled = Math.ceil(
    (data.points.length * (longest + 2) * letter) / Math.max(48, width - margin.left),
  );

  return (
    <ChartFrame data={data} width={width} height={height}>
      <AxisLeft
        scale={y}
        left={margin.left}
        tickValues={valueTicks(y, data, 5)}
        tickFormat={(value) => data.format(Number(value))}
        tickLabelProps={tickText}
        axisClassName="axis"
      />
      <AxisBottom
        scale={x}
        top={y(0)}
        tickValues={x.domain().filter((point) => point % labelled === 0)}
        tickFormat={(point) => data.points[Number(point)]?.name}
        tickLabelProps={tickText}
        axisClassName="axis"
      />
      {isLine
        ? data.series.map(({ id, values }, series) => (
            <LinePath
              key={id}
              className={`line series-${series}`}
              data={values.flatMap((value, point) => (value === undefined ? [] : [{ point, value }]))}
              x={({ point }) => center(point)}
              y={({ value }) => y(value)}
            />
          ))
        : layoutBars(data).map(({ point, series, value, from, to, offset, breadth }) => (
            <Bar
              key={`${point}-${series}`}
              className={`bar series-${series}`}
              x={(x(point) ?? 0) + offset * x.bandwidth()}
              width={breadth * x.bandwidth()}
              y={Math.min(y(from), y(to))}
              height={Math.abs(y(from) - y(to))}
            >
              <title>{`${data.points[point]?.name}, ${data.series[series]?.name}: ${data.format(value)}`}</title>
            </Bar>
          ))}
    </ChartFrame>
  );
}

import { AxisBottom, type AxisScale } from '@visx/axis';
import type { ReactNode } from 'react';

/** The size of a chart in its own units: that of a phone's screen, so that its letters stay readable there. */
export const size = { width: 340, height: 140, top: 16, bottom: 20, left: 36 };

/** The most years whose names or numbers fit beside each other. */
export const mostNames = 12;

interface ChartProps {
  label: string;
  years: number[];
  scale: AxisScale;
  /** Lines across the chart that say how high its bars are. */
  levels?: { y: number; name: string }[];
  children: ReactNode;
  legend?: ReactNode;
}

/**
 * A chart over years, as SVG without styles of its own: the stylesheet colours it. Its figures are in a table beside
 * it, or written on it.
 */
export function Chart({ label, years, scale, levels = [], children, legend }: ChartProps) {
  const step = Math.ceil(years.length / mostNames);
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {levels.map(({ y, name }) => (
          <g key={name} className="level">
            <line x1={size.left} x2={size.width} y1={y} y2={y} />
            <text x={size.left - 4} y={y + 3} textAnchor="end">
              {name}
            </text>
          </g>
        ))}
        {children}
        <AxisBottom
          top={size.height - size.bottom}
          scale={scale}
          hideTicks
          stroke="currentColor"
          tickFormat={String}
          tickValues={years.filter((_, index) => index % step === 0)}
          tickComponent={({ x, formattedValue }) => (
            <text x={x} y={14} textAnchor="middle">
              {formattedValue}
            </text>
          )}
        />
      </svg>
      {legend}
    </figure>
  );
}

import { type PropsWithChildren, useId } from 'react';
import type { ChartData } from './chart-data.ts';

/** The looks of the texts at an axis; their colour comes from the style sheet. */
export const tickText = { fontSize: 12, fontFamily: 'inherit', fill: 'currentColor' };

/** The room of one letter of such a text, in pixels. */
export const letter = 7.5;

/** The picture of a chart under its title, with the legend of its series. */
export function ChartFrame({
  data: { title, series },
  width,
  height,
  children,
}: PropsWithChildren<{ data: ChartData; width: number; height: number }>) {
  const id = useId();
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {series.length > 1 && (
        <ul className="chart-legend">
          {series.map(({ id, name }, index) => (
            <li key={id}>
              <svg width="14" height="14" aria-hidden="true">
                <rect className={`bar series-${index}`} width="14" height="14" rx="2" />
              </svg>{' '}
              {name}
            </li>
          ))}
        </ul>
      )}
      <svg className="chart" width={width} height={height} role="img" aria-labelledby={`${id}-chart`}>
        <title id={`${id}-chart`}>{title}</title>
        {children}
      </svg>
    </figure>
  );
}

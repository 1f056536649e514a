import { useText } from '../../language.tsx';
import type { ChartData } from './chart-data.ts';

/** The numbers of a chart as a table, for those who cannot see it or want them exactly. */
export function ChartNumbers({ data: { title, points, series, format } }: { data: ChartData }) {
  const text = useText();
  return (
    <details className="chart-numbers">
      <summary>{text('Số liệu của biểu đồ', 'The numbers of the chart')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section tabIndex={0} aria-label={text('Số liệu của biểu đồ', 'The numbers of the chart')}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              {series.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={point.id}>
                <th scope="row">{point.name}</th>
                {series.map(({ id, values }) => (
                  <td key={id} className="number">
                    {values[index] === undefined ? '' : format(values[index])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

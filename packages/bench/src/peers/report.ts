import { type Measured, quantile } from './measure.ts';
import type { Peer } from './peer.ts';
import type { Statements } from './statements.ts';
import { type Workload, workloads } from './workloads.ts';

type Name = Peer['name'];

/** The results of a run, by workload and server. */
export interface Results {
  measured: Record<Workload, Record<Name, Measured>>;
  statements: Record<Workload, Record<Name, Statements>>;
}

const median = (values: readonly number[]) => quantile(values, 0.5);
const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
const count = (value: number) => `${Number(value.toFixed(1))}`;

/** The ratio by rounds, so that other load on the machine cancels out. */
const ratioOf = ({ rates }: Measured, to: Measured): number =>
  median(rates.map((rate, round) => rate / (to.rates[round] as number)));

/** The factor by which dangbo is faster with the response cache. */
export const repeatedOf = ({ measured }: Results): number =>
  ratioOf(measured.repeated.dangbo, measured.nested.dangbo);

/** The spread of the rounds, as a share of their median. */
const spreadOf = (rates: readonly number[]): number =>
  (Math.max(...rates) - Math.min(...rates)) / median(rates);

const columns = [
  '',
  'server',
  'requests/s',
  '± %',
  'p50 ms',
  'p99 ms',
  'SQL',
  'CPU %',
  '÷ PostGraphile',
  '÷ limit',
];
/** The columns with text; the others have numbers. */
const namingColumns = 2;

/** A Markdown table, with aligned columns. */
function markdown(rows: readonly string[][]): string {
  const widths = columns.map((_, place) =>
    Math.max(3, ...[columns, ...rows].map((row) => row[place]?.length ?? 0)),
  );
  const rule = widths.map((width, place) =>
    place < namingColumns ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const lines = [columns, rule, ...rows].map((row) =>
    row.map((cell, place) =>
      place < namingColumns ? cell.padEnd(widths[place] as number) : cell.padStart(widths[place] as number),
    ),
  );
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The table with one line for each workload and server. */
export function tableOf({ measured, statements }: Results): string {
  const rows = (Object.entries(workloads) as [Workload, string][]).flatMap(([workload, title]) =>
    (Object.entries(measured[workload]) as [Name, Measured][]).map(([name, one]) => {
      const { reading, around } = statements[workload][name];
      const { server, postgres, client } = one.processor;
      const share = (seconds: number) => Math.round((100 * seconds) / (server + postgres + client));
      return [
        title,
        name,
        digits(median(one.rates)),
        `${Math.round(50 * spreadOf(one.rates))}`,
        digits(quantile(one.latencies, 0.5)),
        digits(quantile(one.latencies, 0.99)),
        around === 0 ? count(reading) : `${count(reading)}+${count(around)}`,
        `${share(server)}/${share(postgres)}/${share(client)}`,
        digits(ratioOf(one, measured[workload].PostGraphile)),
        digits(ratioOf(one, measured[workload].limit)),
      ];
    }),
  );
  return markdown(rows);
}

/** The peak memory of each server in the whole run. */
export function memoryOf({ measured }: Results): string {
  const peaks = new Map<Name, number>();
  for (const byName of Object.values(measured)) {
    for (const [name, { peakMemory }] of Object.entries(byName) as [Name, Measured][]) {
      peaks.set(name, Math.max(peaks.get(name) ?? 0, peakMemory));
    }
  }
  return Array.from(peaks, ([name, mebibytes]) => `${name} ${mebibytes.toFixed(0)} MiB`).join(', ');
}

/** The median spread of the rounds over all servers and workloads. */
export const noiseOf = ({ measured }: Results): number =>
  median(
    Object.values(measured).flatMap((byName) =>
      Object.values(byName).map(({ rates }) => spreadOf(rates) / 2),
    ),
  );

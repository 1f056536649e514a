import { type Measured, quantile } from './measure.ts';
import type { Peer } from './peer.ts';
import type { Statements } from './statements.ts';
import { type Workload, workloads } from './workloads.ts';

type Name = Peer['name'];

/** What a run came to, by workload and server. */
export interface Results {
  measured: Record<Workload, Record<Name, Measured>>;
  statements: Record<Workload, Record<Name, Statements>>;
}

const median = (values: readonly number[]) => quantile(values, 0.5);
const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
const count = (value: number) => `${Number(value.toFixed(1))}`;

/** Round by round, so that what else the machine did in between cancels out. */
const ratioOf = ({ rates }: Measured, to: Measured): number =>
  median(rates.map((rate, round) => rate / (to.rates[round] as number)));

/** How many times as often dangbo answers where nothing has changed since it was asked the same. */
export const repeatedOf = ({ measured }: Results): number =>
  ratioOf(measured.repeated.dangbo, measured.nested.dangbo);

/** How far the rounds lie apart, as a share of their median. */
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
/** The others are numbers. */
const namingColumns = 2;

/** A table of Markdown, its columns aligned as the formatter would. */
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

/** One line for each workload and server. */
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

/** The most memory that each server had resident in the whole run. */
export function memoryOf({ measured }: Results): string {
  const peaks = new Map<Name, number>();
  for (const byName of Object.values(measured)) {
    for (const [name, { peakMemory }] of Object.entries(byName) as [Name, Measured][]) {
      peaks.set(name, Math.max(peaks.get(name) ?? 0, peakMemory));
    }
  }
  return Array.from(peaks, ([name, mebibytes]) => `${name} ${mebibytes.toFixed(0)} MiB`).join(', ');
}

/** By how much the rounds of one server and workload differed, in the median over all of them. */
export const noiseOf = ({ measured }: Results): number =>
  median(
    Object.values(measured).flatMap((byName) =>
      Object.values(byName).map(({ rates }) => spreadOf(rates) / 2),
    ),
  );

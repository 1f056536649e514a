import { Random } from './random.ts';
import type { Report, Reports } from './reports.ts';
import type { Rows } from './rows.ts';
import type { Hooks, Samples } from './sample.ts';

type Listener = (report: Reports[keyof Reports]) => void;

/** Begins a unit for every feature; gives the function by which the world reports to all of them. */
export function beginUnit(samples: Samples, rows: Rows, unitSeed: number): Report {
  const listeners: Partial<Record<keyof Reports, Listener[]>> = {};
  for (const [feature, { tables, begin }] of Object.entries(samples)) {
    const hooks = begin({
      random: new Random(seedOf(`${feature} ${unitSeed}`)),
      writerOf: (table) => {
        // Two features that wrote into one table would move each other's numbers.
        if (!tables.includes(table))
          throw new Error(`${table.name} is not a table of the feature ${feature}`);
        return rows.writerOf(table);
      },
    });
    for (const name of Object.keys(hooks) as (keyof Hooks)[]) {
      listeners[name] = [...(listeners[name] ?? []), hooks[name] as Listener];
    }
  }
  return (name, report) => {
    for (const listener of listeners[name] ?? []) listener(report);
  };
}

/** A number from a text (FNV-1a): near texts have numbers far apart. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

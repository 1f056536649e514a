import { Random } from './random.ts';

import type { Rows } from './rows.ts';
import type { Hooks, Samples } from './sample.ts';

type Hook = (report: unknown) => void;

/** Begins a unit for every feature; gives the hooks of all of them as one. */
export function beginUnit(samples: Samples, rows: Rows, unitSeed: number): Hooks {
  const all: Record<string, Hook> = {};
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
    for (const [name, hook] of Object.entries(hooks as Record<string, Hook>)) {
      const earlier = all[name];
      all[name] = earlier ? inTurn(earlier, hook) : hook;
    }
  }
  return all;
}

const inTurn =
  (first: Hook, second: Hook): Hook =>
  (report) => {
    first(report);
    second(report);
  };

/** A number from a text (FNV-1a): near texts have numbers far apart. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

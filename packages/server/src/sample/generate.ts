import { type FilledTier, tierPlan } from './plan.ts';
import { Random } from './random.ts';
import { Rows, type TableRows } from './rows.ts';
import type { Hooks, Samples } from './sample.ts';
import { createRegistry, establishCommittee, simulate } from './unit.ts';
import type { Organization } from './world.ts';

/**
 * Generates the rows of a tier, unit by unit, always the same ones: memory holds one unit, however many there are.
 * Each sample writes its own tables from what the world reports.
 */
export function* generateSample(tier: FilledTier, samples: Samples): Generator<TableRows[]> {
  const { top: topPlan, branches } = tierPlan(tier);
  const rows = new Rows();
  const ids = { agency: 0, organization: 0, decision: 0, term: 0, person: 0 };
  let top: Organization | undefined;
  for (const { superior: superiorPlan, units } of branches) {
    let superior: Organization | undefined;
    for (const plan of units) {
      const registry = createRegistry(plan, ids, beginUnit(samples, rows, plan.seed));
      top ??= topPlan && establishCommittee(registry, topPlan);
      superior ??= superiorPlan && establishCommittee(registry, superiorPlan, top);
      simulate(registry, superior);
      yield rows.take();
      // A unit that is done is not to be held by what is above it.
      if (superior) superior.children = [];
    }
    if (top) top.children = [];
  }
}

type Hook = (report: unknown) => void;

/** Begins a unit for every feature; returns the hooks of all of them as one. */
function beginUnit(samples: Samples, rows: Rows, unitSeed: number): Hooks {
  const all: Record<string, Hook> = {};
  for (const [feature, { tables, begin }] of Object.entries(samples)) {
    const hooks = begin({
      random: new Random(seedOf(`${feature} ${unitSeed}`)),
      write: (table, row) => {
        // Two features that wrote into one table would move each other's numbers.
        if (!tables.includes(table))
          throw new Error(`${table.name} is not a table of the feature ${feature}`);
        return rows.write(table, row);
      },
    });
    for (const [name, hook] of Object.entries(hooks as Record<string, Hook>)) {
      const earlier = all[name];
      all[name] = (report) => {
        earlier?.(report);
        hook(report);
      };
    }
  }
  return all;
}

/** A number from a text (FNV-1a): near texts have numbers far apart. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

import { beginUnit } from './hooks.ts';
import { Ids } from './ids.ts';
import { type FilledTier, tierPlan } from './plan.ts';
import { Rows, type TableRows } from './rows.ts';
import type { Samples } from './sample.ts';
import { createRegistry, establishCommittee, simulate } from './unit.ts';
import type { Organization } from './world.ts';

/**
 * Generates the rows of a tier, unit by unit, always the same ones: memory holds one unit, however many there are.
 * Each sample writes its own tables from what the world reports.
 */
export function* generateSample(tier: FilledTier, samples: Samples): Generator<TableRows[]> {
  const { top: topPlan, branches } = tierPlan(tier);
  const rows = new Rows(Object.values(samples).flatMap(({ tables }) => tables));
  const ids = new Ids();
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

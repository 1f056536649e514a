import type { Organization } from './model.ts';
import { type FilledTier, tierPlan } from './plan.ts';
import { Rows, type TableRows } from './rows.ts';
import { createRegistry, establishCommittee, simulate } from './unit.ts';

/** Makes the rows of a tier, unit by unit, always the same ones: memory holds one unit, however many there are. */
export function* generateSample(tier: FilledTier): Generator<TableRows[]> {
  const { top: topPlan, branches } = tierPlan(tier);
  const rows = new Rows();
  let top: Organization | undefined;
  for (const { superior: superiorPlan, units } of branches) {
    let superior: Organization | undefined;
    for (const plan of units) {
      const registry = createRegistry(rows, plan);
      top ??= topPlan && establishCommittee(registry, topPlan);
      superior ??= superiorPlan && establishCommittee(registry, superiorPlan, top);
      simulate(registry, superior);
      yield rows.take();
      // What is done is not to be held by what is above it.
      if (superior) superior.children = [];
    }
    if (top) top.children = [];
  }
}

import type { Organization } from './model.ts';
import { type FilledTier, tierPlans } from './plan.ts';
import { Rows, type TableRows } from './rows.ts';
import { createRegistry, establishCommittee, simulate } from './unit.ts';

/** Makes the rows of a tier, unit by unit, always the same ones: memory holds one unit, however many there are. */
export function* generateSample(tier: FilledTier): Generator<TableRows[]> {
  const { superior: superiorPlan, units } = tierPlans[tier]();
  const rows = new Rows();
  let superior: Organization | undefined;
  for (const plan of units) {
    const registry = createRegistry(rows, plan);
    superior ??= superiorPlan && establishCommittee(registry, superiorPlan);
    simulate(registry, superior);
    // A unit that is done is not to be held by its superior.
    if (superior) superior.children = [];
    yield rows.take();
  }
}

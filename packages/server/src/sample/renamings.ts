import type { DayNumber } from './calendar.ts';
import { change } from './organizations.ts';
import type { Unit } from './registry.ts';
import { subtreeOf } from './tree.ts';
import type { Organization } from './world.ts';

/** Gives an agency its new name, and with it the organizations at and below it, which bear that name. */
export function rename(unit: Unit, organization: Organization, day: DayNumber): void {
  const { agency } = organization;
  if (!agency) return;
  const former = agency.name;
  agency.name = agency.plan.name;
  for (const each of subtreeOf(organization)) {
    change(unit, each, day, 'RENAMED', { name: each.name.replace(former, agency.name) });
    each.issuer.name = each.issuer.name.replace(former, agency.name);
  }
}

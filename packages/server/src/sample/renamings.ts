import type { DayNumber } from './calendar.ts';
import { change } from './organizations.ts';
import type { Unit } from './registry.ts';
import type { Organization } from './world.ts';

/** Gives an agency its new name, and with it the organizations at and below it, which bear that name. */
export function rename(unit: Unit, organization: Organization, day: DayNumber): void {
  const { agency } = organization;
  if (!agency) return;
  const former = agency.name;
  agency.name = agency.plan.name;
  renameTree(unit, organization, day, (text) => text.replace(former, agency.name));
}

function renameTree(
  unit: Unit,
  organization: Organization,
  day: DayNumber,
  renamed: (text: string) => string,
): void {
  change(unit, organization, day, 'RENAMED', { name: renamed(organization.name) });
  organization.issuer.name = renamed(organization.issuer.name);
  for (const child of organization.children) renameTree(unit, child, day, renamed);
}

import { type DatePrecision, type Day, forever } from '../shared/dates.ts';
import { type DayNumber, dayText } from './calendar.ts';
import { organizationName } from './cell-names.ts';
import { reportEvent } from './decisions.ts';
import type { Registry } from './registry.ts';
import { lineage, subtreeOf } from './tree.ts';
import type { OrganizationEventType, OrganizationKind } from './vocabulary.ts';
import type { Agency, Issuer, Organization } from './world.ts';

/** The day on which something is established, and how much of it is known. */
export interface Founding {
  on: DayNumber;
  precision?: DatePrecision;
}

/** The facts that are decided when an organization is established. */
interface Establishment extends Founding {
  code: string;
  kind: OrganizationKind;
  name: string;
  parent?: Organization;
  issuer: Issuer;
  agency?: Agency;
}

/** Establishes an organization with its event. Its states are reported when it changes, and by `finishOrganizations`. */
export function establish(registry: Registry, establishment: Establishment): Organization {
  const { parent, on, precision = 'DAY', agency, ...rest } = establishment;
  const organization: Organization = {
    ...rest,
    id: ++registry.ids.organization,
    parent,
    agency,
    establishedOn: on,
    precision,
    stateSince: on,
    ancestors: [],
    children: [],
    dissolvedOn: undefined,
    people: [],
    // Most cells are small, some several times as large.
    weight: Math.exp(registry.random.bell() / 2),
    merit: registry.random.bell(),
    closing: false,
    posts: [],
    headship: 'NONE',
    term: undefined,
    congressDelay: registry.random.below(40),
    cellsEver: 0,
    finalSize: 0,
    dissolvedIn: undefined,
  };
  relink(registry, organization, on);
  parent?.children.push(organization);
  registry.organizations.push(organization);
  reportEvent(registry, organization, 'ESTABLISHED', on);
  return organization;
}

/** Gives an organization another kind, name or parent from a day on. Only one without children may move. */
export function change(
  registry: Registry,
  organization: Organization,
  day: DayNumber,
  type: OrganizationEventType,
  changed: Partial<Pick<Organization, 'kind' | 'name' | 'parent'>>,
): void {
  registry.report.organizationState?.({ organization, until: dayText(day) });
  organization.stateSince = day;
  if (changed.parent) {
    detach(organization);
    changed.parent.children.push(organization);
  }
  Object.assign(organization, changed);
  if (changed.parent) relink(registry, organization, day);
  reportEvent(registry, organization, type, day);
}

/** Gives an agency its new name, and with it the organizations at and below it, which bear that name. */
export function rename(registry: Registry, organization: Organization, day: DayNumber): void {
  const { agency } = organization;
  if (!agency) return;
  const former = agency.name;
  agency.name = agency.plan.name;
  for (const each of subtreeOf(organization)) {
    change(registry, each, day, 'RENAMED', { name: each.name.replace(former, agency.name) });
    each.issuer.name = each.issuer.name.replace(former, agency.name);
  }
}

/** Dissolves an organization that nobody belongs to any more. */
export function dissolve(registry: Registry, organization: Organization, day: DayNumber): void {
  reportPlace(registry, organization, dayText(day));
  organization.ancestors = [];
  organization.dissolvedOn = day;
  detach(organization);
  reportEvent(registry, organization, 'DISSOLVED', day);
}

/** Reports the state and the place of every organization on the last day: no change has ended them. */
export function finishOrganizations(registry: Registry): void {
  for (const organization of registry.organizations) {
    if (organization.dissolvedOn === undefined) reportPlace(registry, organization, forever);
  }
}

/** Reports what an organization was and where in the tree, until a day. */
function reportPlace({ report }: Registry, organization: Organization, until: Day): void {
  report.organizationState?.({ organization, until });
  for (const link of organization.ancestors) report.ancestry?.({ organization, link, until });
}

/** Sets the ancestors anew; those at the same height as before go on without a break. */
function relink({ report }: Registry, organization: Organization, day: DayNumber): void {
  const before = organization.ancestors;
  organization.ancestors = lineage(organization).map(
    (ancestor, depth) =>
      before.find((link) => link.ancestor === ancestor && link.depth === depth) ?? {
        ancestor,
        depth,
        since: day,
      },
  );
  for (const link of before) {
    if (!organization.ancestors.includes(link))
      report.ancestry?.({ organization, link, until: dayText(day) });
  }
}

function detach(organization: Organization): void {
  const siblings = organization.parent?.children;
  siblings?.splice(siblings.indexOf(organization), 1);
}

/** A grassroots organization as documents name it: a committee by its đảng ủy, a cell by itself. */
export const issuerOf = (kind: 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL', agency: string): Issuer =>
  kind === 'GRASSROOTS_COMMITTEE'
    ? { name: `Đảng ủy ${agency}`, sign: 'ĐU' }
    : { name: organizationName(kind, agency), sign: 'CB' };

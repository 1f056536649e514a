import type { OrganizationEventType } from '../features/organization/organization-event.entity.ts';
import type { OrganizationKind } from '../features/organization/organization-state.entity.ts';
import { type DatePrecision, forever } from '../shared/dates.ts';
import { type DayNumber, dayText } from './calendar.ts';
import { recordEvent } from './decisions.ts';
import type { Agency, Issuer, Organization, Registry } from './model.ts';
import { lineage } from './tree.ts';

/** What is decided when an organization is established. */
export interface Establishment {
  code: string;
  kind: OrganizationKind;
  name: string;
  parent?: Organization;
  issuer: Issuer;
  on: DayNumber;
  precision?: DatePrecision;
  agency?: Agency;
}

/** Establishes an organization with its event. Its other rows follow when it changes, and by `finishOrganizations`. */
export function establish(registry: Registry, establishment: Establishment): Organization {
  const { parent, on, precision = 'DAY', agency, ...rest } = establishment;
  const organization: Organization = {
    ...rest,
    id: registry.rows.nextId('organization'),
    parent,
    agency,
    establishedOn: on,
    precision,
    stateSince: on,
    ancestors: [],
    children: [],
    dissolvedOn: undefined,
    people: [],
    weight: 0.7 + registry.random.next() * 0.6,
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
  recordEvent(registry, organization, 'ESTABLISHED', on);
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
  writeState(registry, organization, dayText(day));
  organization.stateSince = day;
  if (changed.parent) {
    detach(organization);
    changed.parent.children.push(organization);
  }
  Object.assign(organization, changed);
  if (changed.parent) relink(registry, organization, day);
  recordEvent(registry, organization, type, day);
}

/** Dissolves an organization that nobody belongs to any more. */
export function dissolve(registry: Registry, organization: Organization, day: DayNumber): void {
  writeState(registry, organization, dayText(day));
  for (const link of organization.ancestors) writeLink(registry, organization, link, dayText(day));
  organization.ancestors = [];
  organization.dissolvedOn = day;
  detach(organization);
  recordEvent(registry, organization, 'DISSOLVED', day);
}

/** Writes what no change has written: the organizations themselves and what they are on the last day. */
export function finishOrganizations(registry: Registry): void {
  for (const organization of registry.organizations) {
    const { id, code, establishedOn, precision, dissolvedOn } = organization;
    const dissolved = dissolvedOn === undefined ? [undefined, undefined] : [dayText(dissolvedOn), 'DAY'];
    registry.rows.put('organization', id, code, dayText(establishedOn), precision, ...dissolved);
    if (dissolvedOn !== undefined) continue;
    writeState(registry, organization, forever);
    for (const link of organization.ancestors) writeLink(registry, organization, link, forever);
  }
}

function writeState({ rows }: Registry, organization: Organization, until: string): void {
  const { id, kind, name, parent, agency, stateSince } = organization;
  rows.add('organization_state', id, kind, name, parent?.id, agency?.id, dayText(stateSince), until);
}

/** Sets the ancestors anew; those at the same height as before go on without a break. */
function relink(registry: Registry, organization: Organization, day: DayNumber): void {
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
    if (!organization.ancestors.includes(link)) writeLink(registry, organization, link, dayText(day));
  }
}

function writeLink(
  { rows }: Registry,
  { id }: Organization,
  { ancestor, depth, since }: Organization['ancestors'][number],
  until: string,
): void {
  rows.put('organization_closure', ancestor.id, id, depth, dayText(since), until);
}

function detach(organization: Organization): void {
  const siblings = organization.parent?.children;
  siblings?.splice(siblings.indexOf(organization), 1);
}

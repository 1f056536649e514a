import type { AgencyPlan } from './agencies.ts';
import { apportion } from './apportion.ts';
import { dayNumber, firstDay } from './calendar.ts';
import { organizationName, type Sector } from './cell-names.ts';
import { drawHeadships } from './headships.ts';
import { establish, type Founding, issuerOf } from './organizations.ts';
import type { UnitPlan } from './plan-types.ts';
import type { Random } from './random.ts';
import type { Unit } from './registry.ts';
import type { Headship, Organization } from './world.ts';

/** A grassroots organization as it is to be on the last day, and how it begins. */
export interface GrassrootsPlan {
  code: string;
  agency: AgencyPlan;
  /** The kind on the first day: another than the agency's where it is to be upgraded. */
  firstKind: AgencyPlan['kind'];
  firstSize: number;
  finalSize: number;
  headship: Headship;
  /** Founded after the first day. */
  isLater: boolean;
}

const smallestCommittee = 36;
const smallestCell = 9;
/** The size of agencies of a sector relative to others. */
const relativeSize: Partial<Record<Sector, number>> = {
  HOSPITAL: 2.5,
  PARTY_ORGAN: 0.3,
  MASS_ORGANIZATION: 0.2,
  CHANCERY: 0.5,
  INSPECTORATE: 0.3,
  POLITICAL_SCHOOL: 0.3,
  BANK: 0.4,
};

/** Spreads the unit's members over its agencies and says which begin small, as a cell, or later. */
export function planGrassroots(plan: UnitPlan, random: Random): GrassrootsPlan[] {
  const { agencies, committee } = plan;
  const [office] = agencies;
  const sizes = new Map([
    ...spreadMembers(plan, 'GRASSROOTS_COMMITTEE', plan.membersInCommittees, smallestCommittee, random),
    ...spreadMembers(plan, 'GRASSROOTS_CELL', plan.membersInCells, smallestCell, random),
  ]);
  const sizeOf = (agency: AgencyPlan) => sizes.get(agency) ?? 0;
  const upgraded = agencies
    .filter((agency) => agency.kind === 'GRASSROOTS_COMMITTEE' && agency !== office && !agency.former)
    .sort((left, right) => sizeOf(left) - sizeOf(right))
    .slice(0, plan.upgrades);
  const headships = drawHeadships(plan, random);

  return agencies.map((agency, index) => {
    const finalSize = sizeOf(agency);
    const isUpgraded = upgraded.includes(agency);
    return {
      code: `${committee.code}-${String(index + 1).padStart(2, '0')}`,
      agency,
      firstKind: isUpgraded ? 'GRASSROOTS_CELL' : agency.kind,
      firstSize: isUpgraded ? random.between(30, 33) : firstSize(random, agency, finalSize),
      finalSize,
      headship: headships[index] ?? 'NONE',
      isLater: agency.since !== undefined && dayNumber(agency.since) >= firstDay,
    };
  });
}

/** Spreads members over the agencies of a kind; those whose size is given get just that. */
function spreadMembers(
  { agencies }: UnitPlan,
  kind: AgencyPlan['kind'],
  total: number,
  least: number,
  random: Random,
): (readonly [AgencyPlan, number])[] {
  const group = agencies.filter((agency) => agency.kind === kind);
  const given = group.reduce((sum, { size = 0 }) => sum + size, 0);
  const others = group.filter(({ size }) => size === undefined);
  const weights = others.map(({ sector }) => (relativeSize[sector] ?? 1) * (0.5 + random.next()));
  const sizes = apportion(total - given, weights, least);
  return group.map((agency) => [agency, agency.size ?? sizes[others.indexOf(agency)] ?? 0]);
}

function firstSize(random: Random, { kind }: AgencyPlan, finalSize: number): number {
  return kind === 'GRASSROOTS_COMMITTEE'
    ? Math.max(31, Math.round(finalSize * (0.74 + random.next() * 0.24)))
    : Math.min(28, Math.max(8, Math.round(finalSize * (0.7 + random.next() * 0.5))));
}

/** Establishes a grassroots organization with its agency. */
export function establishGrassroots(unit: Unit, plan: GrassrootsPlan, founding: Founding): Organization {
  const { code, agency, firstKind, finalSize, headship } = plan;
  const name = agency.former?.name ?? agency.name;
  const founded = { id: ++unit.ids.agency, name, plan: agency };
  unit.report.agency?.(founded);
  const organization = establish(unit, {
    ...founding,
    code,
    kind: firstKind,
    name: organizationName(firstKind, name),
    parent: unit.root,
    issuer: issuerOf(firstKind, name),
    agency: founded,
  });
  organization.finalSize = finalSize;
  organization.headship = headship;
  unit.grassroots.push(organization);
  return organization;
}

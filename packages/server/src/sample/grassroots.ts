import type { AgencyPlan } from './agencies.ts';
import { apportion } from './apportion.ts';
import { organizationName } from './cell-names.ts';
import { drawHeadships } from './headships.ts';
import type { Headship, Organization, Unit } from './model.ts';
import { establish } from './organizations.ts';
import type { UnitPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { Founding } from './subordinates.ts';

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
const foundedLater = 2;

/** Spreads the unit's members over its agencies and says which begin small, as a cell, or later. */
export function planGrassroots(plan: UnitPlan, random: Random): GrassrootsPlan[] {
  const { agencies, committee } = plan;
  const isCommittee = ({ kind }: AgencyPlan) => kind === 'GRASSROOTS_COMMITTEE';
  const committees = agencies.filter(isCommittee);
  const cells = agencies.filter((agency) => !isCommittee(agency));
  const spread = (group: readonly AgencyPlan[], total: number, least: number, weight: () => number) => {
    const sizes = apportion(total, group.map(weight), least);
    return group.map((agency, index) => [agency, sizes[index] ?? 0] as const);
  };
  const sizes = new Map([
    ...spread(committees, plan.membersInCommittees, smallestCommittee, () => 0.1 + random.next() ** 2),
    ...spread(cells, plan.membersInCells, smallestCell, () => 0.1 + random.next()),
  ]);
  const sizeOf = (agency: AgencyPlan) => sizes.get(agency) ?? 0;
  const upgraded = committees
    .slice(1)
    .filter(({ formerName }) => !formerName)
    .sort((left, right) => sizeOf(left) - sizeOf(right))
    .slice(0, plan.upgrades);
  const later = cells.slice(-foundedLater);
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
      isLater: later.includes(agency),
    };
  });
}

function firstSize(random: Random, { kind }: AgencyPlan, finalSize: number): number {
  return kind === 'GRASSROOTS_COMMITTEE'
    ? Math.max(31, Math.round(finalSize * (0.74 + random.next() * 0.24)))
    : Math.min(28, Math.max(8, Math.round(finalSize * (0.7 + random.next() * 0.5))));
}

/** Establishes a grassroots organization with its agency. */
export function establishGrassroots(unit: Unit, plan: GrassrootsPlan, founding: Founding): Organization {
  const { code, agency, firstKind, finalSize, headship } = plan;
  const organization = establish(unit, {
    ...founding,
    code,
    kind: firstKind,
    name: organizationName(firstKind, agency.formerName ?? agency.name),
    parent: unit.root,
    issuer: { name: `Đảng ủy ${agency.name}`, sign: 'ĐU' },
    agency: { id: unit.rows.add('agency', agency.name), plan: agency },
  });
  organization.finalSize = finalSize;
  organization.headship = headship;
  unit.grassroots.push(organization);
  return organization;
}

import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import type { Day } from '../shared/dates.ts';
import { type AgencyPlan, blocAgencies } from './agencies.ts';
import { apportion } from './apportion.ts';
import { districtAgencies } from './district-agencies.ts';
import type { Issuer } from './model.ts';

/** A committee above the grassroots. */
export interface CommitteePlan {
  code: string;
  name: string;
  kind: OrganizationKind;
  issuer: Issuer;
  establishedOn: Day;
  /** Who decides on it: the committee above, also where that is not part of the sample. */
  superior: Issuer;
}

/** Everything that tells one unit from another. Figures are those of the last day, or sums over all years. */
export interface UnitPlan {
  seed: number;
  committee: CommitteePlan;
  agencies: readonly AgencyPlan[];
  /** A grassroots cell that was dissolved on the way. */
  dissolvedAgency: AgencyPlan;
  membersInCommittees: number;
  membersInCells: number;
  membersPerSubordinateCell: number;
  admissions: number;
  admissionsPerYear: number;
  upgrades: number;
  secretariesHeadingAgency: number;
}

/** What one tier consists of: the units, below a committee of their own or not. */
export interface TierPlan {
  superior?: CommitteePlan;
  units: readonly UnitPlan[];
}

const provincialCommittee: Issuer = { name: 'Tỉnh ủy', sign: 'TU' };

/** The bloc of the source document: 68 grassroots organizations with 4,374 members, 7 upgrades, 57 of 68. */
const bloc: UnitPlan = {
  seed: 2010,
  committee: {
    code: 'DUK',
    name: 'Đảng bộ Khối các cơ quan tỉnh',
    kind: 'BLOC_COMMITTEE',
    issuer: { name: 'Đảng ủy Khối', sign: 'ĐUK' },
    establishedOn: '1983-10-14',
    superior: provincialCommittee,
  },
  agencies: blocAgencies,
  dissolvedAgency: { name: 'Trung tâm Tin học tỉnh', sector: 'OFFICE', kind: 'GRASSROOTS_CELL' },
  membersInCommittees: 3_915,
  membersInCells: 459,
  membersPerSubordinateCell: 9.8,
  admissions: 1_847,
  admissionsPerYear: 120,
  upgrades: 7,
  secretariesHeadingAgency: 57,
};

const districts = 15;

/** A province of the size of Đồng Nai in 2024: 944 grassroots organizations with 88,695 members. */
function provinceUnits(): UnitPlan[] {
  const equal = Array<number>(districts).fill(1);
  const committees = apportion(323, equal);
  const cells = apportion(621, equal);
  const members = apportion(88_695, equal);
  return equal.map((_, index) => {
    const [committeeCount = 0, cellCount = 0, memberCount = 0] = [
      committees[index],
      cells[index],
      members[index],
    ];
    const district = `huyện ${index + 1}`;
    const membersInCells = cellCount * 18;
    return {
      seed: 3_000 + index,
      committee: {
        code: `TU-${String(index + 1).padStart(2, '0')}`,
        name: `Đảng bộ ${district}`,
        kind: 'BLOC_COMMITTEE',
        issuer: { name: `Huyện ủy ${district}`, sign: 'HU' },
        establishedOn: `1977-03-${String(index + 1).padStart(2, '0')}`,
        superior: provincialCommittee,
      },
      agencies: districtAgencies(district, committeeCount, cellCount),
      dissolvedAgency: { name: `Lâm trường ${district}`, sector: 'OFFICE', kind: 'GRASSROOTS_CELL' },
      membersInCommittees: memberCount - membersInCells,
      membersInCells,
      membersPerSubordinateCell: 20,
      admissions: Math.round(memberCount * 0.4),
      admissionsPerYear: Math.round(memberCount * 0.03),
      upgrades: 3,
      secretariesHeadingAgency: Math.round((committeeCount + cellCount) * 0.8),
    };
  });
}

/** The plans of the tiers by name. The province stays unnamed: the source names none. */
export const tierPlans = {
  bloc: (): TierPlan => ({ units: [bloc] }),
  province: (): TierPlan => ({
    superior: {
      code: 'TU',
      name: 'Đảng bộ tỉnh',
      kind: 'PROVINCIAL_COMMITTEE',
      issuer: provincialCommittee,
      establishedOn: '1976-02-20',
      superior: { name: 'Ban Bí thư Trung ương Đảng', sign: 'TW' },
    },
    units: provinceUnits(),
  }),
};
export type FilledTier = keyof typeof tierPlans;

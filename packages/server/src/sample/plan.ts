import { blocAgencies } from './agencies.ts';
import { districtUnits, sizeOfProvince } from './districts.ts';
import { nationPlan, provincesOfNation } from './nation.ts';
import type { CommitteePlan, TierPlan, UnitPlan } from './plan-types.ts';
import type { Issuer } from './world.ts';

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

const province: CommitteePlan = {
  code: 'TU',
  name: 'Đảng bộ tỉnh',
  kind: 'PROVINCIAL_COMMITTEE',
  issuer: provincialCommittee,
  establishedOn: '1976-02-20',
  superior: { name: 'Ban Bí thư Trung ương Đảng', sign: 'TW' },
};

/** A district small enough to be loaded in a second: 15 grassroots organizations with 420 members. */
const district = districtUnits({ committees: 90, cells: 135, members: 6_300, membersPerSubordinateCell: 8 });

/** The plans of the tiers by name. The province stays unnamed: the source names none. */
const tierPlans = {
  district: (): TierPlan => ({ branches: [{ units: district.slice(0, 1) }] }),
  bloc: (): TierPlan => ({ branches: [{ units: [bloc] }] }),
  province: (): TierPlan => ({ branches: [{ superior: province, units: districtUnits(sizeOfProvince) }] }),
  nation: (provinces = provincesOfNation): TierPlan => nationPlan(bloc, provinces),
};
/** The name of a tier; the nation may be of its first provinces alone. */
export type FilledTier = keyof typeof tierPlans | `nation:${number}`;

/** The plan of a tier. */
export function tierPlan(tier: FilledTier): TierPlan {
  const [name, provinces] = tier.split(':') as [keyof typeof tierPlans, string?];
  return tierPlans[name](provinces === undefined ? undefined : Number(provinces));
}

import type { AgencyPlan } from './agencies.ts';
import { apportion } from './apportion.ts';
import type { Sector } from './cell-names.ts';
import type { CommitteePlan, UnitPlan } from './plan-types.ts';

/** A province in figures: its grassroots organizations by kind, and its members on the last day. */
export interface ProvinceSize {
  committees: number;
  cells: number;
  members: number;
  membersPerSubordinateCell: number;
}

/** A province of the size of Đồng Nai in 2024: 944 grassroots organizations with 88,695 members. */
export const sizeOfProvince: ProvinceSize = {
  committees: 323,
  cells: 621,
  members: 88_695,
  membersPerSubordinateCell: 20,
};

/** The figures and names by which the districts of one province differ from those of another. */
interface ProvinceNames {
  seed: number;
  /** Begins the codes. */
  code: string;
  superior: CommitteePlan['superior'];
  /** Follows the number of a district. */
  place: string;
}

const districts = 15;
const onlyProvince: ProvinceNames = {
  seed: 3_000,
  code: 'TU',
  superior: { name: 'Tỉnh ủy', sign: 'TU' },
  place: '',
};

/** The districts of a province, all of one size. */
export function districtUnits(size: ProvinceSize, province = onlyProvince): UnitPlan[] {
  const equal = Array<number>(districts).fill(1);
  const committees = apportion(size.committees, equal);
  const cells = apportion(size.cells, equal);
  const members = apportion(size.members, equal);
  return committees.map((committeeCount, index) => {
    const [cellCount, memberCount] = [cells[index] as number, members[index] as number];
    const district = `huyện ${index + 1}${province.place}`;
    const membersInCells = cellCount * 18;
    return {
      seed: province.seed + index,
      committee: {
        code: `${province.code}-${String(index + 1).padStart(2, '0')}`,
        name: `Đảng bộ ${district}`,
        kind: 'BLOC_COMMITTEE',
        issuer: { name: `Huyện ủy ${district}`, sign: 'HU' },
        establishedOn: `1977-03-${String(index + 1).padStart(2, '0')}`,
        superior: province.superior,
      },
      agencies: districtAgencies(district, committeeCount, cellCount),
      dissolvedAgency: { name: `Lâm trường ${district}`, sector: 'OFFICE', kind: 'GRASSROOTS_CELL' },
      membersInCommittees: memberCount - membersInCells,
      membersInCells,
      membersPerSubordinateCell: size.membersPerSubordinateCell,
      admissions: Math.round(memberCount * 0.4),
      admissionsPerYear: Math.round(memberCount * 0.03),
      upgrades: 3,
      secretariesHeadingAgency: Math.round((committeeCount + cellCount) * 0.8),
    };
  });
}

/** Offices of every district, with what they are. The first is the district committee's own. */
const offices: readonly (readonly [string, Sector, size?: number])[] = [
  ['Cơ quan Huyện ủy', 'DISTRICT_PARTY_ORGAN', 60],
  ['Cơ quan Ủy ban nhân dân', 'DISTRICT_OFFICE'],
  ['Công an', 'POLICE'],
  ['Trung tâm Y tế', 'HOSPITAL'],
];

/** Agencies that a district has several of, in the order in which their turn comes. */
const small = [
  'Trường Trung học phổ thông',
  'Trường Trung học cơ sở',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trạm Khuyến nông',
  'Hợp tác xã',
  'Công ty cổ phần',
];

/** The year in which the last agencies of a district were founded. */
const latestFoundings = ['2012-09-01', '2014-05-01'];

/** Numbered agencies and communes of one district: no place is named. */
function districtAgencies(district: string, committees: number, cells: number): AgencyPlan[] {
  const named = offices.map(([name, sector, size]) => ({
    name: `${name} ${district}`,
    sector,
    ...(size && { size }),
  }));
  const communes = Array.from({ length: committees - named.length }, (_, index) => ({
    name: `Xã số ${index + 1}, ${district}`,
    sector: 'COMMUNE' as const,
  }));
  const others = Array.from({ length: cells }, (_, index) => {
    const since = latestFoundings[index + latestFoundings.length - cells];
    return {
      name: `${small[index % small.length]} số ${Math.floor(index / small.length) + 1}, ${district}`,
      sector: 'OFFICE' as const,
      kind: 'GRASSROOTS_CELL' as const,
      ...(since && { since }),
    };
  });
  return [
    ...[...named, ...communes].map((agency) => ({ ...agency, kind: 'GRASSROOTS_COMMITTEE' as const })),
    ...others,
  ];
}

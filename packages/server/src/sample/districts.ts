import { apportion } from './apportion.ts';
import { districtAgencies } from './district-agencies.ts';
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
  return equal.map((_, index) => {
    const [committeeCount = 0, cellCount = 0, memberCount = 0] = [
      committees[index],
      cells[index],
      members[index],
    ];
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

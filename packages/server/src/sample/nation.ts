import { dayNumber, dayText } from './calendar.ts';
import { districtUnits, type ProvinceSize } from './districts.ts';
import type { BranchPlan, CommitteePlan, TierPlan, UnitPlan } from './plan-types.ts';
import type { Issuer } from './world.ts';

/** With the bloc, 51,988 grassroots organizations: there were 52,105 in the middle of 2020. */
export const provincesOfNation = 55;

/** 5.6 million members in 300,000 cells, in equal provinces. */
const sizeOfEach: ProvinceSize = {
  committees: 323,
  cells: 621,
  members: 101_750,
  membersPerSubordinateCell: 18.75,
};

const secretariat: Issuer = { name: 'Ban Bí thư Trung ương Đảng', sign: 'TW' };

/** The kinds name no level above the province: what is at the top is of the highest there is. */
const top: CommitteePlan = {
  code: 'TW',
  name: 'Đảng bộ toàn quốc',
  kind: 'PROVINCIAL_COMMITTEE',
  issuer: secretariat,
  establishedOn: '1976-02-01',
  superior: secretariat,
};

/** Numbered provinces below one top. The bloc is in the first of them, just as it is alone. */
export function nationPlan(bloc: UnitPlan, provinces: number): TierPlan {
  const branches = Array.from({ length: provinces }, (_, index) => provincePlan(index + 1));
  // Last in its province: the first unit is simulated together with the committees above.
  const [first] = branches;
  if (first) first.units = [...first.units, bloc];
  return { top, branches };
}

function provincePlan(number: number): BranchPlan {
  const code = `T${String(number).padStart(2, '0')}`;
  const issuer: Issuer = { name: `Tỉnh ủy tỉnh ${number}`, sign: 'TU' };
  return {
    superior: {
      code,
      name: `Đảng bộ tỉnh ${number}`,
      kind: 'PROVINCIAL_COMMITTEE',
      issuer,
      // Each on another day, for the decisions on them have the same number.
      establishedOn: dayText(dayNumber('1976-02-20') + number),
      superior: secretariat,
    },
    units: districtUnits(sizeOfEach, {
      seed: 10_000 + number * 100,
      code,
      superior: issuer,
      place: ` tỉnh ${number}`,
    }),
  };
}

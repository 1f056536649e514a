import type { TargetIndicator, TargetUnit } from './target.entity.ts';

interface Indicator {
  unit: TargetUnit;
  /** The Vietnamese name, for messages. */
  name: string;
}

const indicators: Record<TargetIndicator, Indicator> = {
  GRASSROOTS_GOOD_OR_BETTER: {
    unit: 'PERCENT',
    name: 'tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên',
  },
  MEMBERS_GOOD_OR_BETTER: { unit: 'PERCENT', name: 'tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên' },
  ADMISSIONS: { unit: 'PERSONS', name: 'số đảng viên kết nạp' },
  OWN_RATING_GOOD_OR_BETTER: { unit: 'YES_OR_NO', name: 'xếp loại của chính tổ chức' },
  CELLS_THAT_MET_ENOUGH: { unit: 'PERCENT', name: 'tỷ lệ chi bộ sinh hoạt đủ số kỳ' },
};

/** The unit in which an indicator is measured. */
export const unitOf = (indicator: TargetIndicator): TargetUnit => indicators[indicator].unit;

/** An indicator as messages name it in both languages. */
export const indicatorDetails = (indicator: TargetIndicator) => ({
  indicator,
  indicatorVi: indicators[indicator].name,
});

interface Range {
  /** The Vietnamese name of the unit, for messages. */
  name: string;
  minimum: number;
  maximum: number;
  isWhole: boolean;
  expected: string;
  expectedVi: string;
}

/** Percentages begin at 1, so that 0.9 is not taken for 90 per cent. */
const ranges: Record<TargetUnit, Range> = {
  PERCENT: {
    name: 'phần trăm',
    minimum: 1,
    maximum: 100,
    isWhole: false,
    expected: 'a percentage from 1 to 100, where 90 is 90 per cent',
    expectedVi: 'tỷ lệ phần trăm từ 1 đến 100, ví dụ 90 nghĩa là 90 %',
  },
  PERSONS: {
    name: 'số người',
    minimum: 1,
    maximum: 10_000_000,
    isWhole: true,
    expected: 'a whole number of persons from 1 to 10,000,000',
    expectedVi: 'số người nguyên, từ 1 đến 10.000.000',
  },
  YES_OR_NO: {
    name: 'mức đạt hoặc không đạt',
    minimum: 1,
    maximum: 1,
    isWhole: true,
    expected: '1, which asks that it holds',
    expectedVi: 'số 1, nghĩa là phải đạt',
  },
};

/** A unit as messages name it in both languages. */
export const unitDetails = (unit: TargetUnit) => ({ unit, unitVi: ranges[unit].name });

/** The values that a unit admits, in words; undefined where a value is one of them. */
export function rangeMissed(
  unit: TargetUnit,
  value: number,
): Pick<Range, 'expected' | 'expectedVi'> | undefined {
  const { minimum, maximum, isWhole, expected, expectedVi } = ranges[unit];
  const isAdmitted = value >= minimum && value <= maximum && (!isWhole || Number.isInteger(value));
  return isAdmitted ? undefined : { expected, expectedVi };
}

import type {
  PeriodTarget,
  TargetIndicator,
  TargetOutcome,
  TargetResult,
  TargetUnit,
} from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { Table } from '../table.tsx';
import { useView } from '../view.tsx';

const indicatorNames: Record<TargetIndicator, [vi: string, en: string]> = {
  GRASSROOTS_GOOD_OR_BETTER: [
    'Tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên',
    'Grassroots organizations rated good or better',
  ],
  MEMBERS_GOOD_OR_BETTER: ['Đảng viên hoàn thành tốt nhiệm vụ trở lên', 'Members rated good or better'],
  ADMISSIONS: ['Kết nạp đảng viên', 'Members admitted'],
  OWN_RATING_GOOD_OR_BETTER: [
    'Tổ chức được xếp loại hoàn thành tốt nhiệm vụ trở lên',
    'The organization itself rated good or better',
  ],
  CELLS_THAT_MET_ENOUGH: ['Chi bộ họp đủ số kỳ', 'Cells that met often enough'],
};

const resultNames: Record<TargetResult, [vi: string, en: string]> = {
  MET: ['Đạt', 'Met'],
  EXCEEDED: ['Vượt', 'Exceeded'],
  MISSED: ['Không đạt', 'Missed'],
  NOT_YET_DUE: ['Chưa đến hạn', 'Not yet due'],
  NO_DATA: ['Chưa có số liệu', 'No data'],
};

/** VIII. The targets of the period, and those set by its end for the time after, each with its results. */
export function Targets({ targets }: { targets: PeriodTarget[] }) {
  const { say, count, percent, address } = useView();
  const { code, fromYear, toYear } = address;
  if (targets.length === 0) {
    return (
      <p>{say('Trong giai đoạn không ghi nhận chỉ tiêu nào.', 'No target is recorded for the period.')}</p>
    );
  }
  const amount = (value: number, unit: TargetUnit) =>
    unit === 'YES_OR_NO'
      ? say(value === 1 ? 'có' : 'không', value === 1 ? 'yes' : 'no')
      : unit === 'PERCENT'
        ? `${count(value)}\u00a0%`
        : say(`${count(value)} người`, `${count(value)} persons`);
  const span = ({ fromYear, toYear }: TargetOutcome) =>
    fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`;
  // Of a rate, “vượt 3 %” could be read as percentage points.
  const verdict = ({ result, surplus }: TargetOutcome, unit: TargetUnit) =>
    say(...resultNames[result]) +
    (result === 'EXCEEDED' && unit === 'PERSONS' && surplus !== null ? ` ${percent(surplus)}` : '');
  const rows = () => rowsLink('targets', { code, fromYear, toYear });
  return targets.map(({ target, results }, place) => (
    <Table
      key={`${target.indicator} ${target.value} ${results[0]?.fromYear}`}
      caption={
        `${place + 1}. ${say(...indicatorNames[target.indicator])}` +
        (target.unit === 'YES_OR_NO' ? '' : `: ≥ ${amount(target.value, target.unit)}`) +
        (target.yearly ? say(' hằng năm', ' each year') : '') +
        (target.document === null ? '' : ` (${target.document.symbol})`)
      }
      rowHeading={say('Năm', 'Year')}
      columns={[
        {
          heading: say('Kết quả', 'Reached'),
          of: 'TargetOutcome.actual',
          value: ({ actual }) => (actual === null ? undefined : amount(actual, target.unit)),
          rows,
        },
        {
          heading: say('Đánh giá', 'Result'),
          of: 'TargetOutcome.result',
          value: (outcome) => verdict(outcome, target.unit),
          rows,
        },
      ]}
      rows={results}
      name={span}
    />
  ));
}

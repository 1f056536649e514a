import type { TargetIndicator, TargetUnit } from '../../../features/target/target.entity.ts';
import type { TargetOutcomeType } from '../../../features/target/target.type.ts';
import type { TargetResult } from '../../../features/target/target-outcome.loaders.ts';
import type { PeriodTarget } from '../../report-data.ts';
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

/** VIII. The targets of the period with their results, and those set by its end for the time after. */
export function Targets({ targets }: { targets: PeriodTarget[] }) {
  const { say, address } = useView();
  const isLater = ({ target }: PeriodTarget) => target.fromYear > address.toYear;
  const [now, later] = [targets.filter((each) => !isLater(each)), targets.filter(isLater)];
  return (
    <>
      {now.length === 0 && (
        <p>{say('Trong giai đoạn không ghi nhận chỉ tiêu nào.', 'No target is recorded for the period.')}</p>
      )}
      {now.map((each, place) => (
        <Outcomes key={nameOf(each)} place={place + 1} {...each} />
      ))}
      {later.length > 0 && <LaterTargets targets={later} />}
    </>
  );
}

/** A target and its results in the years of the report, or over its whole span. */
function Outcomes({ place, target, results }: PeriodTarget & { place: number }) {
  const { say, percent, years, address } = useView();
  const { code, fromYear, toYear } = address;
  const amount = useAmount();
  const rows = () => rowsLink('targets', { code, fromYear, toYear });
  // “Vượt 3 %” of a rate could be read as percentage points.
  const verdict = ({ result, surplus }: TargetOutcomeType) =>
    result === 'EXCEEDED' && surplus !== null
      ? say(`Vượt ${percent(surplus)} so với chỉ tiêu`, `Exceeded by ${percent(surplus)} of the target`)
      : say(...resultNames[result]);
  return (
    <Table
      caption={`${place}. ${useTitle(target)}`}
      columns={[
        {
          heading: say('Kết quả đạt được', 'What was reached'),
          of: 'TargetOutcome.actual',
          value: ({ actual }) => (actual === null ? undefined : amount(actual, target.unit)),
          rows,
        },
        {
          heading: say('Đánh giá so với chỉ tiêu', 'Result against the target'),
          of: 'TargetOutcome.result',
          value: verdict,
          rows,
        },
      ]}
      rows={results.filter((span) => span.fromYear <= toYear && span.toYear >= fromYear)}
      name={(span) => years(span.fromYear, span.toYear)}
    />
  );
}

/** The targets of years after the report, which have no results in it. */
function LaterTargets({ targets }: { targets: PeriodTarget[] }) {
  const { say } = useView();
  return (
    <>
      <h3>{say('Chỉ tiêu đặt ra cho giai đoạn sau', 'Targets set for the time after')}</h3>
      <ol className="targets">
        {targets.map((each) => (
          <li key={nameOf(each)}>
            <LaterTarget {...each} />
          </li>
        ))}
      </ol>
    </>
  );
}

function LaterTarget({ target }: PeriodTarget) {
  const { say, years } = useView();
  const { fromYear, toYear } = target;
  const title = useTitle(target);
  if (toYear === null) return say(`${title}, từ năm ${fromYear}`, `${title}, from ${fromYear}`);
  return say(`${title}, năm ${years(fromYear, toYear)}`, `${title}, ${years(fromYear, toYear)}`);
}

const nameOf = ({ target }: PeriodTarget) => `${target.indicator} ${target.fromYear} ${target.value}`;

/** Writes an amount in the unit of a target. */
function useAmount() {
  const { say, count, percent } = useView();
  return (value: number, unit: TargetUnit): string => {
    if (unit === 'YES_OR_NO') return say(value === 1 ? 'có' : 'không', value === 1 ? 'yes' : 'no');
    if (unit === 'PERCENT') return percent(value / 100);
    return say(`${count(value)} người`, `${count(value)} persons`);
  };
}

/** The title of a target: its indicator, its value and the document that sets it. */
function useTitle({ indicator, value, unit, yearly, document }: PeriodTarget['target']): string {
  const { say } = useView();
  const least = useAmount()(value, unit);
  return (
    say(...indicatorNames[indicator]) +
    (unit === 'YES_OR_NO' ? '' : say(`: ít nhất ${least}`, `: at least ${least}`)) +
    (yearly ? say(' hằng năm', ' each year') : '') +
    (document === null ? '' : ` (${document.symbol})`)
  );
}

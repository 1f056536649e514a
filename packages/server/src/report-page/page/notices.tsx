import { dissolvedBy } from '../organization-facts.ts';
import type { ReportData } from '../report-data.ts';
import type { ReportProps } from './report.tsx';
import { useView } from './view.tsx';

/** Notices before the figures: that the period, the records or the organization ended on another day. */
export function Notices({ data, createdOn, lastRecord }: ReportProps) {
  const { say, day } = useView();
  const { asOf } = data.periodReport;
  const notices: string[] = [];
  if (asOf > createdOn) notices.push(say('Giai đoạn chưa kết thúc.', 'The period has not ended.'));
  const dissolvedOn = dissolvedBy(data, asOf);
  if (dissolvedOn !== null) {
    const on = day(dissolvedOn);
    notices.push(say(`Tổ chức đã giải thể ngày ${on}.`, `The organization was dissolved on ${on}.`));
  } else if (
    lastRecord !== undefined &&
    lastRecord.day === null &&
    String(lastRecord.year) < asOf.slice(0, 4)
  ) {
    const { year } = lastRecord;
    notices.push(say(`Số liệu được ghi đến năm ${year}.`, `Records reach to the year ${year}.`));
  } else if (lastRecord?.day != null && lastRecord.day < asOf) {
    const on = day(lastRecord.day);
    notices.push(say(`Số liệu được ghi đến ngày ${on}.`, `Records reach to ${on}.`));
  }
  if (notices.length === 0) return null;
  return (
    <aside className="notices">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </aside>
  );
}

/** The first sentence about an organization that no longer existed on the last day. */
export function Dissolved({ data }: { data: ReportData }) {
  const { say, day } = useView();
  const on = day(data.dissolvedOn ?? '');
  return (
    <p>
      <span lang="vi">{data.name}</span>
      {say(
        ` đã giải thể ngày ${on}; các số liệu dưới đây là của thời gian trước ngày đó.`,
        ` was dissolved on ${on}; the figures below are of the time before that day.`,
      )}
    </p>
  );
}

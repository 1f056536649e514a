import type { Movement, PeriodReport } from '../../report-data.ts';
import { type Flow, memberEventsLink, rowsLink } from '../../rows.ts';
import { YearBars } from '../charts/year-bars.tsx';
import { Figure } from '../figure.tsx';
import { type Column, Table } from '../table.tsx';
import { useView } from '../view.tsx';

/** III. The members: how many, how many were admitted, and how the number moved. */
export function Members({ report, movements }: { report: PeriodReport; movements: Movement[] }) {
  const { say, day, address } = useView();
  const { code, fromYear } = address;
  const members = (...statuses: string[]) =>
    rowsLink('members', { code, day: report.asOf, statuses: statuses.length > 0 ? statuses : null });
  return (
    <>
      <p>
        {say(`Đến ngày ${day(report.asOf)} có `, `On ${day(report.asOf)} there were `)}
        <Figure value={report.memberCount} of="PeriodReport.memberCount" rows={members()} />
        {say(' đảng viên, trong đó ', ' members: ')}
        <Figure value={report.officialCount} of="PeriodReport.officialCount" rows={members('OFFICIAL')} />
        {say(' đảng viên chính thức và ', ' official and ')}
        <Figure
          value={report.probationaryCount}
          of="PeriodReport.probationaryCount"
          rows={members('PROBATIONARY')}
        />
        {say(' đảng viên dự bị. Trong giai đoạn kết nạp được ', ' probationary. In the period, ')}
        <Figure
          value={report.admissions.total}
          of="AdmissionFigures.total"
          rows={memberEventsLink(code, 'admitted', `${fromYear}-01-01`, report.asOf)}
        />
        {say(' đảng viên.', ' members were admitted.')}
      </p>
      <Movements movements={movements} />
      <YearBars
        label={say('Số đảng viên kết nạp theo năm', 'Members admitted by year')}
        counts={report.admissions.byYear}
      />
    </>
  );
}

function Movements({ movements }: { movements: Movement[] }) {
  const { say, address } = useView();
  const { code } = address;
  const column = (key: keyof Movement, vi: string, en: string, rows: Column<Movement>['rows']) => ({
    heading: say(vi, en),
    of: `MemberMovementSummary.${key}`,
    value: (movement: Movement) => movement[key],
    rows,
  });
  const flow = (key: Flow, vi: string, en: string) =>
    column(key, vi, en, ({ year }) => memberEventsLink(code, key, `${year}-01-01`, `${year}-12-31`));
  const membersOn = (day: string) => rowsLink('members', { code, day, statuses: null });
  const columns: Column<Movement>[] = [
    column('opening', 'Đầu kỳ', 'Opening', ({ year }) => membersOn(`${year - 1}-12-31`)),
    flow('admitted', 'Kết nạp', 'Admitted'),
    flow('transferredIn', 'Chuyển đến', 'In'),
    flow('transferredOut', 'Chuyển đi', 'Out'),
    flow('died', 'Từ trần', 'Died'),
    flow('expelled', 'Khai trừ', 'Expelled'),
    flow('removed', 'Xóa tên', 'Removed'),
    flow('resigned', 'Xin ra', 'Resigned'),
    flow('reorganized', 'Sắp xếp lại', 'Reorganized'),
    column('closing', 'Cuối kỳ', 'Closing', ({ year }) => membersOn(`${year}-12-31`)),
  ];
  return (
    <Table
      caption={say('Biến động đảng viên theo năm', 'Movements of members by year')}
      rowHeading={say('Năm', 'Year')}
      columns={columns}
      rows={movements}
      name={({ year }) => String(year)}
    />
  );
}

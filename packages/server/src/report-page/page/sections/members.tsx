import type { Movement, PeriodReport } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
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
          rows={rowsLink('admissions', { code, from: `${fromYear}-01-01`, to: report.asOf })}
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
  const column = (key: keyof Movement, vi: string, en: string): Column<Movement> => ({
    heading: say(vi, en),
    of: `MemberMovementSummary.${key}`,
    value: (movement) => movement[key],
  });
  const columns = [
    column('opening', 'Đầu kỳ', 'Opening'),
    column('admitted', 'Kết nạp', 'Admitted'),
    column('transferredIn', 'Chuyển đến', 'In'),
    column('transferredOut', 'Chuyển đi', 'Out'),
    column('died', 'Từ trần', 'Died'),
    column('expelled', 'Khai trừ', 'Expelled'),
    column('removed', 'Xóa tên', 'Removed'),
    column('resigned', 'Xin ra', 'Resigned'),
    column('reorganized', 'Sắp xếp lại', 'Reorganized'),
    column('closing', 'Cuối kỳ', 'Closing'),
  ];
  return (
    <Table
      caption={say('Biến động đảng viên theo năm', 'Movements of members by year')}
      rowHeading={say('Năm', 'Year')}
      columns={columns}
      rows={movements}
      name={({ year }) => String(year)}
      link={({ year }) => rowsLink('movements', { code: address.code, fromYear: year, toYear: year })}
    />
  );
}

import type { MemberMovementSummaryType as Movement } from '../../../features/member/member-movement.type.ts';
import type { PeriodReport } from '../../report-data.ts';
import { type Flow, memberEventsLink, rowsLink } from '../../rows.ts';
import { YearBars } from '../charts/year-bars.tsx';
import { Figure } from '../figure.tsx';
import { type Column, Table } from '../table.tsx';
import { useView } from '../view.tsx';

interface MembersProps {
  report: PeriodReport;
  movements: Movement[];
  /** True where the organization no longer existed on the last day, and so had no members. */
  isDissolved: boolean;
}

/** III. The members: how many, how many were admitted, and how the number moved. */
export function Members({ report, movements, isDissolved }: MembersProps) {
  const { say, inPeriod, inYear, address } = useView();
  const { code, fromYear } = address;
  return (
    <>
      <p>
        {!isDissolved && <MemberCounts report={report} />}
        {say('Trong giai đoạn kết nạp được ', 'In the period, ')}
        <Figure
          value={inPeriod(report.admissions.total)}
          of="AdmissionFigures.total"
          rows={memberEventsLink(code, 'admitted', `${fromYear}-01-01`, report.asOf)}
        />
        {say(' đảng viên.', ' members were admitted.')}
      </p>
      <div className="together">
        <Movements movements={movements} />
        <YearBars
          label={say('Số đảng viên kết nạp theo năm', 'Members admitted by year')}
          counts={report.admissions.byYear.map(({ year, count }) => ({ year, count: inYear(year, count) }))}
        />
      </div>
    </>
  );
}

function MemberCounts({ report }: { report: PeriodReport }) {
  const { say, onLastDay, address } = useView();
  const members = (...statuses: string[]) =>
    rowsLink('members', {
      code: address.code,
      day: report.asOf,
      statuses: statuses.length > 0 ? statuses : null,
    });
  return (
    <>
      {say(`Đến ngày ${onLastDay} có `, `On ${onLastDay} there were `)}
      <Figure value={report.memberCount} of="PeriodReport.memberCount" rows={members()} />
      {say(' đảng viên, trong đó ', ' members: ')}
      <Figure value={report.officialCount} of="PeriodReport.officialCount" rows={members('OFFICIAL')} />
      {say(' đảng viên chính thức và ', ' official and ')}
      <Figure
        value={report.probationaryCount}
        of="PeriodReport.probationaryCount"
        rows={members('PROBATIONARY')}
      />
      {say(' đảng viên dự bị. ', ' probationary. ')}
    </>
  );
}

function Movements({ movements }: { movements: Movement[] }) {
  const { say, address, inYear } = useView();
  const { code } = address;
  const column = (key: keyof Movement, vi: string, en: string, rows: Column<Movement>['rows']) => ({
    heading: say(vi, en),
    of: `MemberMovementSummary.${key}`,
    value: (movement: Movement) => inYear(movement.year, movement[key]),
    rows,
  });
  const flow = (key: Flow, vi: string, en: string) =>
    column(key, vi, en, ({ year }) => memberEventsLink(code, key, `${year}-01-01`, `${year}-12-31`));
  const membersOn = (day: string) => rowsLink('members', { code, day, statuses: null });
  const columns: Column<Movement>[] = [
    column('opening', 'Đảng viên đầu năm', 'Members at the start', ({ year }) =>
      membersOn(`${year - 1}-12-31`),
    ),
    flow('admitted', 'Kết nạp', 'Admitted'),
    flow('transferredIn', 'Chuyển đến', 'Transferred in'),
    flow('transferredOut', 'Chuyển đi', 'Transferred out'),
    flow('died', 'Từ trần', 'Died'),
    flow('expelled', 'Khai trừ', 'Expelled'),
    flow('removed', 'Xóa tên', 'Removed'),
    flow('resigned', 'Xin ra khỏi Đảng', 'Resigned'),
    flow('reorganized', 'Do sắp xếp tổ chức', 'By reorganization'),
    column('closing', 'Đảng viên cuối năm', 'Members at the end', ({ year }) => membersOn(`${year}-12-31`)),
  ];
  return (
    <Table
      caption={say('Biến động đảng viên theo năm', 'Movements of members by year')}
      columns={columns}
      rows={movements}
      name={({ year }) => String(year)}
    />
  );
}

import type { MeetingSummary } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { YearBars } from '../charts/year-bars.tsx';
import { type Column, Table } from '../table.tsx';
import { useView } from '../view.tsx';

/** II. The meetings of the cells, year by year. */
export function Meetings({ summaries }: { summaries: MeetingSummary[] }) {
  const { say, percent, address } = useView();
  const rate = (value: number | null) => (value === null ? undefined : percent(value));
  const columns: Column<MeetingSummary>[] = [
    { heading: say('Số chi bộ', 'Cells'), of: 'MeetingSummary.cells', value: ({ cells }) => cells },
    {
      heading: say('Họp đủ kỳ', 'Met enough'),
      of: 'MeetingSummary.cellsThatMetEnough',
      value: ({ cellsThatMetEnough }) => cellsThatMetEnough,
    },
    {
      heading: say('Thường kỳ', 'Regular'),
      of: 'MeetingSummary.regular',
      value: ({ regular }) => regular,
    },
    {
      heading: say('Chuyên đề', 'Thematic'),
      of: 'MeetingSummary.thematic',
      value: ({ thematic }) => thematic,
    },
    {
      heading: say('Ít nhất', 'Fewest'),
      of: 'MeetingSummary.fewestRegular',
      value: ({ fewestRegular }) => fewestRegular ?? undefined,
    },
    {
      heading: say('Tỷ lệ dự', 'Attendance'),
      of: 'MeetingSummary.attendanceRate',
      value: ({ attendanceRate }) => rate(attendanceRate),
    },
    {
      heading: say('Thấp nhất', 'Lowest'),
      of: 'MeetingSummary.lowestAttendanceRate',
      value: ({ lowestAttendanceRate }) => rate(lowestAttendanceRate),
    },
    {
      heading: say('Cao nhất', 'Highest'),
      of: 'MeetingSummary.highestAttendanceRate',
      value: ({ highestAttendanceRate }) => rate(highestAttendanceRate),
    },
  ];
  const thematic = say('Kỳ sinh hoạt chuyên đề theo năm', 'Thematic meetings by year');
  return (
    <>
      <Table
        caption={say('Sinh hoạt chi bộ theo năm', 'Meetings of cells by year')}
        rowHeading={say('Năm', 'Year')}
        columns={columns}
        rows={summaries}
        name={({ year }) => String(year)}
        link={({ year }) =>
          rowsLink('meetings', { code: address.code, from: `${year}-01-01`, to: `${year}-12-31` })
        }
      />
      <YearBars
        label={thematic}
        counts={summaries.map(({ year, thematic }) => ({ year, count: thematic }))}
      />
    </>
  );
}

import type { MeetingSummary } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { YearBars } from '../charts/year-bars.tsx';
import { type Column, Table } from '../table.tsx';
import { useView } from '../view.tsx';

type OfYear = Pick<MeetingSummary, 'year'>;

interface MeetingsProps {
  summaries: MeetingSummary[];
  /** True for the report of one cell. */
  isCell: boolean;
}

/** II. The meetings of the cells, year by year. */
export function Meetings({ summaries, isCell }: MeetingsProps) {
  const { say, percent, address, inYear } = useView();
  const { code } = address;
  const held =
    (...kinds: string[]) =>
    ({ year }: OfYear) =>
      rowsLink('meetings', { code, from: `${year}-01-01`, to: `${year}-12-31`, kinds });
  const allHeld = held('REGULAR', 'THEMATIC', 'EXTRAORDINARY');
  // A cell is found among those of a bloc by the figures of each organization below; a cell itself has its meetings.
  const below = ({ year }: OfYear) =>
    isCell ? allHeld({ year }) : rowsLink('meetings-below', { code, year, day: `${year}-12-31` });
  // Where nobody was due in a year, no meeting is recorded, and a count would say 0 of what is not known.
  const ifHeld = <Value,>({ attendanceRate, regular, thematic }: MeetingSummary, value: Value) =>
    attendanceRate === null && regular + thematic === 0 ? undefined : value;
  const rate = (value: number | null) => (value === null ? undefined : percent(value));
  const columns: Column<MeetingSummary>[] = [
    {
      heading: say('Số chi bộ', 'Cells'),
      of: 'MeetingSummary.cells',
      value: ({ year, cells }) => inYear(year, cells),
      rows: below,
    },
    {
      heading: say('Số chi bộ họp đủ số kỳ', 'Cells that met often enough'),
      of: 'MeetingSummary.cellsThatMetEnough',
      value: (summary) => ifHeld(summary, summary.cellsThatMetEnough),
      rows: below,
    },
    {
      heading: say('Số kỳ thường kỳ của các chi bộ', 'Regular meetings of all cells'),
      of: 'MeetingSummary.regular',
      value: (summary) => ifHeld(summary, summary.regular),
      rows: held('REGULAR'),
    },
    {
      heading: say('Số kỳ chuyên đề của các chi bộ', 'Thematic meetings of all cells'),
      of: 'MeetingSummary.thematic',
      value: (summary) => ifHeld(summary, summary.thematic),
      rows: held('THEMATIC'),
    },
    {
      heading: say('Số kỳ họp ít nhất của một chi bộ', 'Fewest meetings of a cell'),
      of: 'MeetingSummary.fewestRegular',
      value: (summary) => ifHeld(summary, summary.fewestRegular ?? undefined),
      rows: below,
    },
    {
      heading: say('Tỷ lệ dự họp chung', 'Attendance of all cells'),
      of: 'MeetingSummary.attendanceRate',
      value: ({ attendanceRate }) => rate(attendanceRate),
      rows: below,
    },
    {
      heading: say('Tỷ lệ dự thấp nhất của một chi bộ', 'Lowest attendance of a cell'),
      of: 'MeetingSummary.lowestAttendanceRate',
      value: ({ lowestAttendanceRate }) => rate(lowestAttendanceRate),
      rows: below,
    },
    {
      heading: say('Tỷ lệ dự cao nhất của một chi bộ', 'Highest attendance of a cell'),
      of: 'MeetingSummary.highestAttendanceRate',
      value: ({ highestAttendanceRate }) => rate(highestAttendanceRate),
      rows: below,
    },
  ];
  const thematic = say('Kỳ sinh hoạt chuyên đề theo năm', 'Thematic meetings by year');
  return (
    <div className="together">
      <Table
        caption={say('Sinh hoạt chi bộ theo năm', 'Meetings of cells by year')}
        columns={columns}
        rows={summaries}
        name={({ year }) => String(year)}
      />
      <YearBars
        label={thematic}
        counts={summaries.map((summary) => ({
          year: summary.year,
          count: ifHeld(summary, summary.thematic),
        }))}
      />
    </div>
  );
}

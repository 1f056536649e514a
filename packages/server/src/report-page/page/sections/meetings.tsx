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
  const { say, percent, address } = useView();
  const { code } = address;
  const held =
    (...kinds: string[]) =>
    ({ year }: OfYear) =>
      rowsLink('meetings', { code, from: `${year}-01-01`, to: `${year}-12-31`, kinds });
  const allHeld = held('REGULAR', 'THEMATIC', 'EXTRAORDINARY');
  // A cell is found among those of a bloc by the figures of each organization below; a cell itself has its meetings.
  const below = ({ year }: OfYear) =>
    isCell ? allHeld({ year }) : rowsLink('meetings-below', { code, year, day: `${year}-12-31` });
  const rate = (value: number | null) => (value === null ? undefined : percent(value));
  const columns: Column<MeetingSummary>[] = [
    {
      heading: say('Số chi bộ', 'Cells'),
      of: 'MeetingSummary.cells',
      value: ({ cells }) => cells,
      rows: below,
    },
    {
      heading: say('Họp đủ kỳ', 'Met enough'),
      of: 'MeetingSummary.cellsThatMetEnough',
      value: ({ cellsThatMetEnough }) => cellsThatMetEnough,
      rows: below,
    },
    {
      heading: say('Thường kỳ', 'Regular'),
      of: 'MeetingSummary.regular',
      value: ({ regular }) => regular,
      rows: held('REGULAR'),
    },
    {
      heading: say('Chuyên đề', 'Thematic'),
      of: 'MeetingSummary.thematic',
      value: ({ thematic }) => thematic,
      rows: held('THEMATIC'),
    },
    {
      heading: say('Ít nhất', 'Fewest'),
      of: 'MeetingSummary.fewestRegular',
      value: ({ fewestRegular }) => fewestRegular ?? undefined,
      rows: below,
    },
    {
      heading: say('Tỷ lệ dự', 'Attendance'),
      of: 'MeetingSummary.attendanceRate',
      value: ({ attendanceRate }) => rate(attendanceRate),
      rows: below,
    },
    {
      heading: say('Thấp nhất', 'Lowest'),
      of: 'MeetingSummary.lowestAttendanceRate',
      value: ({ lowestAttendanceRate }) => rate(lowestAttendanceRate),
      rows: below,
    },
    {
      heading: say('Cao nhất', 'Highest'),
      of: 'MeetingSummary.highestAttendanceRate',
      value: ({ highestAttendanceRate }) => rate(highestAttendanceRate),
      rows: below,
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
      />
      <YearBars
        label={thematic}
        counts={summaries.map(({ year, thematic }) => ({ year, count: thematic }))}
      />
    </>
  );
}

import { type DayNumber, dayText, firstYear, lastYear } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable, sampleTable } from '../../sample/table.ts';
import type { Organization } from '../../sample/world.ts';
import type { MeetingKind } from './meeting.entity.ts';
import { attendances } from './sample-attendance.ts';

const meetings = numberedTable('meeting');
const absences = sampleTable('meeting_absence');
const corrections = numberedTable('meeting_correction');

const topics = [
  'Học tập và làm theo tấm gương đạo đức Hồ Chí Minh',
  'Nâng cao chất lượng sinh hoạt chi bộ',
  'Vai trò nêu gương của cán bộ, đảng viên',
  'Cải cách hành chính và đạo đức công vụ',
  'Phòng, chống tham nhũng, lãng phí',
];

/** The cells that record their absences by name, one in so many, and the meetings that were corrected. */
const [cellsPerNamed, correctedShare] = [10, 0.01];
const extraordinaryShare = 0.01;
/** Thematic meetings are held in the middle of a quarter, in more of the quarters each year, in the end in all. */
const thematicShare = (year: number) => 0.55 + (0.45 * (year - firstYear)) / (lastYear - firstYear);

/** The day of the month, 2 to 24, that is a cell's own for meetings of a kind. */
const ownDay = ({ id }: Organization, offset: number) => 2 + ((id * 7 + offset) % 23);
// 1970-01-01, the day 0, was a Thursday: 0 is Monday.
const weekdayOf = (day: DayNumber) => (day + 3) % 7;

/**
 * Every cell meets each month on a day of its own, or on the Monday after it; thematic meetings are more each year.
 * By the year the lowest attendance of a cell is 0.80 and the highest 1.00.
 */
export const sample: Sample = {
  file: import.meta.url,
  tables: [meetings, absences, corrections],
  begin({ random, write }) {
    const attend = attendances(random);

    const hold = (cell: Organization, kind: MeetingKind, day: DayNumber) => {
      const heldOn = dayText(day);
      const [year, month] = heldOn.split('-').map(Number) as [number, number];
      const counts = attend(cell, year, month === 12);
      const facts = { organization_id: cell.id, kind, held_on: heldOn };
      const { present, excused, unexcused } = counts;
      const isCorrected = excused > 0 && random.chance(correctedShare);
      const version = isCorrected ? 2 : 1;
      const topic = kind === 'THEMATIC' ? random.pick(topics) : null;
      const id = write(meetings, { ...facts, ...counts, topic, version });
      if (isCorrected)
        write(corrections, {
          meeting_id: id,
          ...facts,
          ...counts,
          present: present + 1,
          excused: excused - 1,
          version: 1,
          is_cancellation: false,
          reason: 'Ghi nhầm số người có mặt (dữ liệu tổng hợp)',
          corrected_at: `${heldOn}T17:00:00+07:00`,
          corrected_by: 'Văn phòng cấp ủy',
        });
      if (year < lastYear || excused + unexcused === 0 || cell.id % cellsPerNamed !== 0) return;
      const absent = random.shuffle(cell.people).slice(0, excused + unexcused);
      for (const [index, member] of absent.entries())
        write(absences, {
          meeting_id: id,
          organization_id: cell.id,
          member_id: member.id,
          excused: index < excused,
        });
    };

    return {
      day({ day, world }) {
        const weekday = weekdayOf(day);
        if (weekday > 4) return;
        const [year, month, dayOfMonth] = dayText(day).split('-').map(Number) as [number, number, number];
        const isDay = (own: number) => own <= dayOfMonth && dayOfMonth <= own + (weekday === 0 ? 2 : 0);
        for (const cell of world.organizations) {
          if (cell.people.length === 0) continue;
          if (isDay(ownDay(cell, 0))) hold(cell, 'REGULAR', day);
          if (!isDay(ownDay(cell, 11)) || month === 12) continue;
          const quarter = Math.ceil(month / 3);
          // The same cells and quarters as in the year before, and more.
          if (month % 3 === 2 && ((cell.id * 37 + quarter * 11) % 100) / 100 < thematicShare(year))
            hold(cell, 'THEMATIC', day);
          else if (month % 3 !== 2 && random.chance(extraordinaryShare)) hold(cell, 'EXTRAORDINARY', day);
        }
      },
    };
  },
};

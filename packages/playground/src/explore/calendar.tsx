import type { Day } from '@dangbo/sdk';
import { parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarMonthPicker,
  CalendarYearPicker,
} from 'react-aria-components';
import type { CalendarMonthPickerAria, CalendarYearPickerAria } from 'react-aria-components/Calendar';
import { useText } from '../language.tsx';
import { readDay } from './day.ts';

/** A calendar in which a day is two or three clicks away, however long ago it was. */
export function DayCalendar({ day, onChange }: { day: Day; onChange: (day: Day | undefined) => void }) {
  const text = useText();
  return (
    <Calendar autoFocus defaultValue={parseDate(day)} onChange={(date) => onChange(readDay(date.toString()))}>
      <header>
        <Button slot="previous" aria-label={text('Tháng trước', 'Previous month')}>
          ‹
        </Button>
        <CalendarMonthPicker>{(months) => <Choice {...months} />}</CalendarMonthPicker>
        <CalendarYearPicker visibleYears={50}>{(years) => <Choice {...years} />}</CalendarYearPicker>
        <Button slot="next" aria-label={text('Tháng sau', 'Next month')}>
          ›
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
    </Calendar>
  );
}

function Choice({ value, onChange, items, ...label }: CalendarMonthPickerAria | CalendarYearPickerAria) {
  return (
    <select {...label} value={value} onChange={({ target }) => onChange(Number(target.value))}>
      {items.map(({ id, formatted }) => (
        <option key={id} value={id}>
          {formatted}
        </option>
      ))}
    </select>
  );
}

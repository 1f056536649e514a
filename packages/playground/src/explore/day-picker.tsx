import type { Day } from '@dangbo/sdk';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useText } from '../language.tsx';
import { DayInput } from '../variables/day-input.tsx';
import { dayFromText } from '../variables/day-text.ts';
import { Loading } from './section.tsx';
import { useView } from './view.ts';

/** The calendar is read when it is first opened. */
const DayCalendar = lazy(async () => ({ default: (await import('./calendar.tsx')).DayCalendar }));

/** Takes the whole page to another day: typed and confirmed, or picked from the calendar. */
export function DayPicker() {
  const text = useText();
  const navigate = useNavigate();
  const { day } = useView();
  const [picks, setPicks] = useState(0);

  const open = (asOf: Day | undefined) => {
    if (asOf !== undefined && asOf !== day) void navigate({ to: '.', search: { asOf } });
  };
  // The browser submits no form with a text that is no day.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    open(dayFromText(String(new FormData(event.currentTarget).get('day'))));
  };

  return (
    <form className="day-picker" onSubmit={submit}>
      {/* A day that is picked replaces a text that is none, even if it is the day of the page. */}
      <DayInput key={picks} label={text('Xem ngày', 'Show the day')} name="day" day={day} required />
      <DialogTrigger>
        <Button aria-label={text('Mở lịch', 'Open the calendar')}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </Button>
        <Popover>
          <Dialog aria-label={text('Lịch', 'Calendar')}>
            {({ close }) => (
              <Suspense fallback={<Loading />}>
                <DayCalendar
                  day={day}
                  onChange={(day) => {
                    close();
                    setPicks((count) => count + 1);
                    open(day);
                  }}
                />
              </Suspense>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button className="primary" type="submit">
        {text('Xem', 'Show')}
      </Button>
    </form>
  );
}

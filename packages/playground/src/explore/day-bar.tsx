import { useText } from '../language.tsx';
import { showDate } from './day.ts';
import { DayLink } from './day-link.tsx';
import { DayPicker } from './day-picker.tsx';
import { useView } from './view.ts';

/** Says which day the page describes, and takes it to another. */
export function DayBar({ isChosen }: { isChosen: boolean }) {
  const text = useText();
  const { day, lastDay } = useView();
  const last = showDate(lastDay);
  return (
    <div className="day-bar">
      <DayPicker />
      <p>
        {isChosen ? (
          <>
            {text('Mọi thông tin trên trang là của ngày ', 'Everything on this page is of ')}
            <strong>{showDate(day)}</strong>.{' '}
            {day !== lastDay && (
              <DayLink>
                {text(`Về ngày cuối có số liệu, ${last}`, `To the last day with records, ${last}`)}
              </DayLink>
            )}
          </>
        ) : (
          <>
            {text(
              'Chưa chọn ngày: trang là của ngày cuối cùng có số liệu, ',
              'No day is chosen: this is the last one with records, ',
            )}
            <strong>{last}</strong>.
          </>
        )}
      </p>
    </div>
  );
}

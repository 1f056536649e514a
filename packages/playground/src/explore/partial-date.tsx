import { useText } from '../language.tsx';
import { hasYear, showDate } from './day.ts';

/** A date of which a part may be unknown: where nobody recorded the year, it says so. */
export function PartialDate({ date }: { date: string }) {
  const text = useText();
  return (
    <>
      {showDate(date)}
      {!hasYear(date) && <small> {text('(không rõ năm)', '(year unknown)')}</small>}
    </>
  );
}

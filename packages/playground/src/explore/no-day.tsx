import type { Day } from '@dangbo/sdk';
import { useText } from '../language.tsx';
import { showDate } from './day.ts';
import { DayLink } from './day-link.tsx';
import { PageTitle } from './page-title.tsx';

/** Says that what the URL names is no day, and leads to the last one with records. */
export function NoDay({ given, lastDay }: { given: string; lastDay: Day }) {
  const text = useText();
  return (
    <main id="content" className="alone">
      <PageTitle title={text('Không có ngày này', 'There is no such day')} />
      <p role="alert">
        {text(
          `“${given}” trong địa chỉ không phải là một ngày; ngày được viết năm-tháng-ngày, ví dụ 2010-01-31.`,
          `“${given}” in the address is not a day; a day is written year-month-day, such as 2010-01-31.`,
        )}
      </p>
      <p>
        <DayLink>{text(`Xem ngày ${showDate(lastDay)}`, `Show ${showDate(lastDay)}`)}</DayLink>{' '}
        {text('(ngày cuối cùng có số liệu)', '(the last day with records)')}
      </p>
    </main>
  );
}

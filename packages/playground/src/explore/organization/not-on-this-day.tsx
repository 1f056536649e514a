import type { Day } from '@dangbo/sdk';
import { useText } from '../../language.tsx';
import { dayBefore, showDate } from '../day.ts';
import { DayLink } from '../day-link.tsx';
import { PageTitle } from '../page-title.tsx';
import { useView } from '../view.ts';
import type { OrganizationFacts } from './organization.query.ts';

interface NotOnThisDayProps {
  organization: OrganizationFacts;
  firstDay: Day | undefined;
}

/** Says that an organization did not exist yet, or no more, and leads to a day on which it did. */
export function NotOnThisDay({ organization: { name, history }, firstDay }: NotOnThisDayProps) {
  const text = useText();
  const { day } = useView();
  const isAhead = firstDay !== undefined && day < firstDay;
  const end = history.findLast(({ after, effectiveOn }) => after === null && effectiveOn <= day);
  const nearest = isAhead ? firstDay : end && dayBefore(end.effectiveOn);
  const on = showDate(day);
  return (
    <>
      <PageTitle title={name} />
      <p role="alert">
        {isAhead
          ? text(`Chưa có tổ chức này vào ngày ${on}.`, `This organization did not exist yet on ${on}.`)
          : text(`Không còn tổ chức này vào ngày ${on}.`, `This organization no longer existed on ${on}.`)}
      </p>
      {nearest && (
        <p>
          <DayLink day={nearest}>
            {isAhead
              ? text(`Xem ngày đầu tiên, ${showDate(nearest)}`, `Show its first day, ${showDate(nearest)}`)
              : text(`Xem ngày cuối cùng, ${showDate(nearest)}`, `Show its last day, ${showDate(nearest)}`)}
          </DayLink>
        </p>
      )}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useText } from '../../language.tsx';
import { hasYear, showDate } from '../day.ts';
import { PartialDate } from '../partial-date.tsx';
import { Nothing, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import type { MemberFacts } from './member.query.ts';

/** The positions that a member has held until the day. */
export function PositionList({ positions }: { positions: MemberFacts['positionHistory'] }) {
  const text = useText();
  const { positionRoleLabels } = useLabels();
  const { day } = useView();
  return (
    <Section id="positions" title={text('Chức vụ trong Đảng', 'Positions')}>
      {positions.length === 0 && (
        <Nothing>{text('Chưa ghi chức vụ nào.', 'No position is recorded.')}</Nothing>
      )}
      <ol className="timeline">
        {positions.toReversed().map(({ id, role, startedOn, endedOn, organization }) => (
          <li key={id}>
            <span className="date">
              {showDate(startedOn)} –{' '}
              {endedOn !== null && endedOn <= day ? showDate(endedOn) : text('đương chức', 'in office')}
            </span>{' '}
            <strong>{positionRoleLabels[role]}</strong> · <Place organization={organization} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The ratings of a member in the years that had ended by the day. */
export function RatingList({ ratings }: { ratings: MemberFacts['ratings'] }) {
  const text = useText();
  const { ratingGradeLabels } = useLabels();
  return (
    <Section id="ratings" title={text('Xếp loại hằng năm', 'Ratings')}>
      {ratings.length === 0 && <Nothing>{text('Chưa ghi xếp loại nào.', 'No rating is recorded.')}</Nothing>}
      <ol className="timeline">
        {ratings.toReversed().map(({ id, year, grade, organization }) => (
          <li key={id}>
            <span className="date">{year}</span> <strong>{ratingGradeLabels[grade]}</strong> ·{' '}
            <Place organization={organization} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What a member was commended for until the day. */
export function CommendationList({ commendations }: { commendations: MemberFacts['commendations'] }) {
  const text = useText();
  const { commendationFormLabels } = useLabels();
  const { day } = useView();
  const until = commendations.filter(
    // Without a year it was after what it honours.
    ({ awardedOn, honours }) => (hasYear(awardedOn) ? awardedOn : (honours.to ?? honours.from)) <= day,
  );
  return (
    <Section id="commendations" title={text('Khen thưởng', 'Commendations')}>
      {until.length === 0 && (
        <Nothing>{text('Chưa ghi khen thưởng nào.', 'No commendation is recorded.')}</Nothing>
      )}
      <ol className="timeline">
        {until.map(({ id, form, awardedOn, reason, occasion }) => (
          <li key={id}>
            <span className="date">
              <PartialDate date={awardedOn} />
            </span>{' '}
            <strong>{commendationFormLabels[form]}</strong> {reason ?? occasion}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What has happened to a membership until the day. */
export function EventList({ events }: { events: MemberFacts['history'] }) {
  const text = useText();
  const { memberEventTypeLabels } = useLabels();
  const { day } = useView();
  return (
    <Section id="history" title={text('Quá trình sinh hoạt', 'History')}>
      <ol className="timeline">
        {events
          .filter(({ effectiveOn }) => effectiveOn <= day)
          .map(({ id, type, effectiveOn, to, outsidePlace }) => (
            <li key={id}>
              <span className="date">{showDate(effectiveOn)}</span>{' '}
              <strong>{memberEventTypeLabels[type]}</strong>
              {outsidePlace && ` · ${outsidePlace}`}
              {to && (
                <>
                  {' · '}
                  <Place organization={to} />
                </>
              )}
            </li>
          ))}
      </ol>
    </Section>
  );
}

const Place = ({ organization: { code, name } }: { organization: { code: string; name: string } }) => (
  <Link to="/organization/$code" params={{ code }}>
    {name}
  </Link>
);

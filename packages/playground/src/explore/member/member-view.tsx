import { Link } from '@tanstack/react-router';
import { useText } from '../../language.tsx';
import { showDate } from '../day.ts';
import { DayLink } from '../day-link.tsx';
import { Fact } from '../fact.tsx';
import { PageTitle } from '../page-title.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import type { MemberFacts } from './member.query.ts';
import { CommendationList, EventList, PositionList, RatingList } from './member-records.tsx';
import { ProfileSection } from './profile-section.tsx';

/** A member on the day: where they belong, their profile, and what was recorded until then. */
export function MemberView({ id, member }: { id: string; member: MemberFacts }) {
  const text = useText();
  const { membershipStatusLabels } = useLabels();
  const { day } = useView();
  const { fullName, fileNumber, birthYear, status, admittedOn, officialOn, organization } = member;
  return (
    <article>
      {organization && (
        <nav className="above" aria-label={text('Chi bộ', 'Cell')}>
          <Link to="/organization/$code" params={{ code: organization.code }}>
            {organization.name}
          </Link>
        </nav>
      )}
      <PageTitle title={fullName} />
      {status === null && admittedOn > day && (
        <p role="alert">
          {text(
            `Ngày ${showDate(day)} người này chưa vào Đảng. `,
            `On ${showDate(day)} this person was no member yet. `,
          )}
          <DayLink day={admittedOn}>
            {text(
              `Xem ngày vào Đảng, ${showDate(admittedOn)}`,
              `Show the day of admission, ${showDate(admittedOn)}`,
            )}
          </DayLink>
        </p>
      )}
      <dl className="facts">
        <Fact name={text('Tình trạng', 'Status')}>{status ? membershipStatusLabels[status] : '–'}</Fact>
        <Fact name={text('Ngày vào Đảng', 'Admitted')}>{showDate(admittedOn)}</Fact>
        <Fact name={text('Ngày chính thức', 'Official since')}>
          {officialOn !== null && officialOn <= day ? showDate(officialOn) : '–'}
        </Fact>
        <Fact name={text('Năm sinh', 'Born')}>{birthYear ?? '–'}</Fact>
        <Fact name={text('Số lý lịch', 'File number')}>{fileNumber}</Fact>
      </dl>
      <ProfileSection id={id} />
      <PositionList positions={member.positionHistory} />
      <RatingList ratings={member.ratings} />
      <CommendationList commendations={member.commendations} />
      <EventList events={member.history} />
    </article>
  );
}

import { Link } from '@tanstack/react-router';
import { useText } from '../../language.tsx';
import { PageTitle } from '../page-title.tsx';
import { ChildrenSection } from './children-section.tsx';
import { Facts } from './facts.tsx';
import { HistorySection } from './history-section.tsx';
import { LaterKinds } from './later-kinds.tsx';
import { MeetingsSection } from './meetings-section.tsx';
import { MembersSection } from './members-section.tsx';
import type { OrganizationFacts } from './organization.query.ts';
import { CommendationsSection, CommitteeSection } from './people-sections.tsx';
import { RatingsSection } from './ratings-section.tsx';
import { ReportLink } from './report-link.tsx';
import { TargetsSection } from './targets-section.tsx';

/** An organization on the day, from its secretary to its history. */
export function OrganizationView({ organization }: { organization: OrganizationFacts }) {
  const text = useText();
  const { code, name, ancestors, children } = organization;
  const contents = [
    ['committee', text('Cấp ủy', 'Committee')],
    ...(children.totalCount > 0 ? [['children', text('Trực thuộc', 'Below')]] : []),
    ['members', text('Đảng viên', 'Members')],
    ['ratings', text('Xếp loại', 'Ratings')],
    ['meetings', text('Sinh hoạt', 'Meetings')],
    ['targets', text('Chỉ tiêu', 'Targets')],
    ['commendations', text('Khen thưởng', 'Commendations')],
    ['history', text('Lịch sử', 'History')],
  ];
  return (
    <article>
      {ancestors.length > 0 && (
        <nav className="above" aria-label={text('Cấp trên', 'Superiors')}>
          {ancestors.map(({ code, name }) => (
            <Link key={code} to="/organization/$code" params={{ code }}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <PageTitle title={name} />
      <Facts organization={organization} />
      <LaterKinds organization={organization} />
      <nav className="contents" aria-label={text('Nội dung', 'Contents')}>
        {contents.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
        <ReportLink organization={organization} />
      </nav>
      <CommitteeSection code={code} />
      {children.totalCount > 0 && <ChildrenSection code={code} total={children.totalCount} />}
      <MembersSection key={code} code={code} hasCells={children.totalCount > 0} />
      <RatingsSection organization={organization} />
      <MeetingsSection organization={organization} />
      <TargetsSection organization={organization} />
      <CommendationsSection code={code} />
      <HistorySection organization={organization} />
    </article>
  );
}

import type { ReactNode } from 'react';
import { dissolvedBy, isAboveGrassroots, isCell } from '../organization-facts.ts';
import type { LastRecord } from '../read-records.ts';
import type { OwnSecretary, ReportData } from '../report-data.ts';
import { Dissolved, Notices } from './notices.tsx';
import { Commendations } from './sections/commendations.tsx';
import { Documents } from './sections/documents.tsx';
import { Meetings } from './sections/meetings.tsx';
import { Members } from './sections/members.tsx';
import { Organizations, Upgrades } from './sections/organizations.tsx';
import { OwnRatings, Secretary } from './sections/own.tsx';
import { Ratings } from './sections/ratings.tsx';
import { Targets } from './sections/targets.tsx';
import { Training } from './sections/training.tsx';
import { useView, type View } from './view.tsx';

interface Section {
  title: string;
  body: ReactNode;
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

export interface ReportProps {
  data: ReportData;
  /** The day on which the page is made. */
  createdOn: string;
  /** The end of the records, where they may end before the report does. */
  lastRecord: LastRecord | undefined;
  /** The secretary of the organization itself; undefined where the caller may not see it. */
  secretary: OwnSecretary | null | undefined;
}

/** The report as it would be on paper: its head, its sections and the notes that define its figures. */
export function Report(props: ReportProps) {
  const view = useView();
  return (
    <main className="paper">
      <Head {...props} />
      <Notices {...props} />
      {sectionsOf(props, view).map(({ title, body }, index) => (
        <section key={title}>
          <h2>
            {numerals[index]}. {title}
          </h2>
          {body}
        </section>
      ))}
      <Notes />
    </main>
  );
}

function Head({ data: { name, parent }, createdOn }: ReportProps) {
  const {
    say,
    years,
    address: { fromYear, toYear },
  } = useView();
  const [year, month, day] = createdOn.split('-');
  return (
    <header>
      <div className="letterhead">
        <p>
          {parent !== null && <span lang="vi">{parent.name}</span>}
          <strong lang="vi">{name}</strong>
        </p>
        <p>
          <strong lang="vi">Đảng Cộng sản Việt Nam</strong>
          <em>{say(`ngày ${day} tháng ${month} năm ${year}`, `${day}/${month}/${year}`)}</em>
        </p>
      </div>
      <h1>
        {say('Báo cáo tổng kết', 'Report')}
        <span>
          {say('công tác xây dựng Đảng', 'on the work of building the Party')}
          {fromYear === toYear
            ? say(`, năm ${toYear}`, `, ${toYear}`)
            : say(`, giai đoạn ${years(fromYear, toYear)}`, `, ${fromYear} to ${toYear}`)}
        </span>
      </h1>
    </header>
  );
}

/** The parts of the report, in the order of the paper. */
function sectionsOf({ data, secretary }: ReportProps, { say }: View): Section[] {
  const { kind, periodReport: report, memberMovements } = data;
  const isDissolved = dissolvedBy(data, report.asOf) !== null;
  // Figures of organizations would be 1 or 0 for a single grassroots organization, or a part of it.
  const hasOrganizations = isAboveGrassroots(kind);
  return [
    {
      title: hasOrganizations
        ? say('Tổ chức cơ sở đảng', 'Grassroots organizations')
        : say('Tổ chức', 'Organization'),
      body: (
        <>
          {isDissolved && <Dissolved data={data} />}
          {!isDissolved && hasOrganizations && <Organizations report={report} />}
          {!isDissolved && !hasOrganizations && <Secretary secretary={secretary} />}
          {!hasOrganizations && report.upgradeCount > 0 && <Upgrades report={report} />}
        </>
      ),
    },
    {
      title: say('Sinh hoạt chi bộ', 'Meetings of cells'),
      body: <Meetings summaries={report.meetings} isCell={isCell(kind)} />,
    },
    {
      title: say('Đảng viên', 'Members'),
      body: <Members report={report} movements={memberMovements} isDissolved={isDissolved} />,
    },
    {
      title: say('Đánh giá, xếp loại', 'Ratings'),
      body: (
        <>
          {hasOrganizations ? (
            <Ratings
              title={say('Xếp loại tổ chức cơ sở đảng', 'Ratings of grassroots organizations')}
              summaries={report.organizationRatings}
              rows="organization-ratings"
            />
          ) : (
            <OwnRatings ratings={data.ratings} />
          )}
          <Ratings
            title={say('Xếp loại đảng viên', 'Ratings of members')}
            summaries={report.memberRatings}
            rows="member-ratings"
          />
        </>
      ),
    },
    { title: say('Bồi dưỡng', 'Training'), body: <Training training={report.training} /> },
    { title: say('Khen thưởng', 'Commendations'), body: <Commendations figures={report.commendations} /> },
    { title: say('Văn bản', 'Documents'), body: <Documents documents={report.documents} /> },
    { title: say('Chỉ tiêu', 'Targets'), body: <Targets targets={report.targets} /> },
  ];
}

/** The definitions of the figures above. It comes last, when all notes are numbered. */
function Notes() {
  const { say, notes } = useView();
  return (
    <section className="notes">
      <h2>{say('Chú giải số liệu', 'Notes on the figures')}</h2>
      <ol>
        {notes().map(({ field, definition }, index) => (
          <li key={field} id={`note-${index + 1}`}>
            {definition}
          </li>
        ))}
      </ol>
    </section>
  );
}

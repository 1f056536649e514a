import type { ReactNode } from 'react';
import type { OrganizationKind } from '../../features/organization/organization-state.entity.ts';
import type { ReportData } from '../report-data.ts';
import { Commendations } from './sections/commendations.tsx';
import { Documents } from './sections/documents.tsx';
import { Meetings } from './sections/meetings.tsx';
import { Members } from './sections/members.tsx';
import { Organizations } from './sections/organizations.tsx';
import { Ratings } from './sections/ratings.tsx';
import { Targets } from './sections/targets.tsx';
import { Training } from './sections/training.tsx';
import { useView, type View } from './view.tsx';

interface Section {
  title: string;
  body: ReactNode;
}

const isCell = (kind: OrganizationKind) => kind === 'GRASSROOTS_CELL' || kind === 'SUBORDINATE_CELL';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** The report as it would be on paper: its head, its sections and the notes that define its figures. */
export function Report({ data, madeOn }: { data: ReportData; madeOn: string }) {
  const view = useView();
  return (
    <main className="paper">
      <Head data={data} madeOn={madeOn} />
      {sectionsOf(data, view).map(({ title, body }, index) => (
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

function Head({ data: { name, parent }, madeOn }: { data: ReportData; madeOn: string }) {
  const { say, address } = useView();
  const [year, month, day] = madeOn.split('-');
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
          {say(
            `, giai đoạn ${address.fromYear}–${address.toYear}`,
            `, ${address.fromYear} to ${address.toYear}`,
          )}
        </span>
      </h1>
    </header>
  );
}

/** The parts of the report, in the order of the paper. */
function sectionsOf({ kind, periodReport: report, memberMovements }: ReportData, { say }: View): Section[] {
  return [
    {
      title: say('Tổ chức cơ sở đảng', 'Grassroots organizations'),
      body: <Organizations report={report} />,
    },
    {
      title: say('Sinh hoạt chi bộ', 'Meetings of cells'),
      body: <Meetings summaries={report.meetings} isCell={isCell(kind)} />,
    },
    { title: say('Đảng viên', 'Members'), body: <Members report={report} movements={memberMovements} /> },
    {
      title: say('Đánh giá, xếp loại', 'Ratings'),
      body: (
        <>
          <Ratings
            title={say('Xếp loại tổ chức cơ sở đảng', 'Ratings of grassroots organizations')}
            summaries={report.organizationRatings}
            rows="organization-ratings"
          />
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

/** The definitions of the figures above, in the words of the schema. It comes last, when all notes are numbered. */
function Notes() {
  const { say, notes } = useView();
  return (
    <section className="notes">
      <h2>{say('Chú giải số liệu', 'Notes on the figures')}</h2>
      <ol>
        {notes().map(({ field, definition }, index) => (
          <li key={field} id={`note-${index + 1}`}>
            <Definition text={definition} /> <code>{field}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A description of the schema, in which names of fields are between backticks. */
const Definition = ({ text }: { text: string }) =>
  text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );

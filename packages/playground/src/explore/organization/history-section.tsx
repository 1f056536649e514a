import { useText } from '../../language.tsx';
import { showDate } from '../day.ts';
import { DayLink } from '../day-link.tsx';
import { Nothing, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import type { OrganizationFacts } from './organization.query.ts';

type Event = OrganizationFacts['history'][number];

/** What has happened to an organization until the day, and what came after it, with links to those days. */
export function HistorySection({ organization: { history } }: { organization: OrganizationFacts }) {
  const text = useText();
  const { day } = useView();
  const until = history.filter(({ effectiveOn }) => effectiveOn <= day);
  const after = history.filter(({ effectiveOn }) => effectiveOn > day);
  return (
    <Section id="history" title={text('Lịch sử', 'History')}>
      {until.length === 0 && (
        <Nothing>
          {text('Chưa ghi sự kiện nào đến ngày này.', 'No event is recorded until this day.')}
        </Nothing>
      )}
      <Events events={until} />
      {after.length > 0 && (
        <>
          <h3>{text(`Sau ngày ${showDate(day)}`, `After ${showDate(day)}`)}</h3>
          <Events events={after} />
        </>
      )}
    </Section>
  );
}

function Events({ events }: { events: Event[] }) {
  const { organizationEventTypeLabels } = useLabels();
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id}>
          <DayLink day={event.effectiveOn} className="date">
            {showDate(event.effectiveOn)}
          </DayLink>{' '}
          <strong>{organizationEventTypeLabels[event.type]}</strong> <Change event={event} />
          {event.document && <span className="secondary"> · {event.document.symbol}</span>}
        </li>
      ))}
    </ol>
  );
}

/** What an event has changed: the kind, the name or the superior. */
function Change({ event: { before, after } }: { event: Event }) {
  const text = useText();
  const { organizationKindLabels } = useLabels();
  if (!before || !after) return null;
  const pairs = [
    [organizationKindLabels[before.kind], organizationKindLabels[after.kind]],
    [before.name, after.name],
    [before.parent?.name, after.parent?.name],
  ];
  return pairs
    .filter(([was, is]) => was !== is)
    .map(([was, is]) =>
      text(`từ “${was ?? '–'}” thành “${is ?? '–'}”`, `from “${was ?? '–'}” to “${is ?? '–'}”`),
    )
    .join('; ');
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { showDate } from '../day.ts';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import { laterKindsQuery } from './later-kinds.query.ts';
import type { OrganizationFacts } from './organization.query.ts';

/** Says which organizations, of this one and those below it, are of another kind since the day, and leads to them. */
export function LaterKinds({ organization: { code } }: { organization: OrganizationFacts }) {
  const text = useText();
  const { organizationKindLabels } = useLabels();
  const view = useView();
  const { data: events = [] } = useQuery(laterKindsQuery(useDangbo(), code, view));
  if (events.length === 0) return null;
  const [day, last] = [showDate(view.day), showDate(view.lastDay)];
  return (
    <aside className="later" aria-labelledby="later-title">
      <h2 id="later-title">
        {text(
          `Sau ngày ${day}, đến ${last}: ${events.length} tổ chức đã đổi loại`,
          `After ${day}, until ${last}: of another kind since (${events.length})`,
        )}
      </h2>
      <ul>
        {events.map(({ id, effectiveOn, organization, before, after }) => (
          <li key={id}>
            {showDate(effectiveOn)}: {before && organizationKindLabels[before.kind]} {text('thành', 'to')}{' '}
            {after && organizationKindLabels[after.kind].toLocaleLowerCase('vi')},{' '}
            <Link
              to="/organization/$code"
              params={{ code: organization.code }}
              search={{ asOf: effectiveOn }}
            >
              {after?.name ?? organization.name}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}

import { useText } from '../../language.tsx';
import { useLabels } from '../use-labels.ts';
import type { Line } from './tree.queries.ts';

/** Says what an organization has become since the day, where it is of another kind now. */
export function KindSince({ line: { kind, lastKind } }: { line: Pick<Line, 'kind' | 'lastKind'> }) {
  const text = useText();
  const { organizationKindLabels } = useLabels();
  if (kind === lastKind) return null;
  return (
    <small className="since">
      {text('nay là', 'now a')} {organizationKindLabels[lastKind].toLocaleLowerCase('vi')}
    </small>
  );
}

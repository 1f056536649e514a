import { useDeferredValue, useMemo } from 'react';
import { DescriptionText } from '../description-text.tsx';
import { useLanguage } from '../language.tsx';
import { type SearchIndex, searchSchema } from './search-index.ts';
import type { OpenPlace } from './use-reference.ts';

/** The most results that are listed. */
const most = 50;

/** The results of a search in the schema, the closest first. */
export function SearchResults({
  index,
  search,
  open,
}: {
  index: SearchIndex;
  search: string;
  open: OpenPlace;
}) {
  const { text } = useLanguage();
  const deferred = useDeferredValue(search);
  const found = useMemo(() => searchSchema(index, deferred), [index, deferred]);
  return (
    <>
      <p role="status">
        {found.length === 0
          ? text('Không tìm thấy; hãy thử ít từ hơn.', 'Nothing is found; try fewer words.')
          : text(`${found.length} kết quả`, `${found.length} results`)}
        {found.length > most &&
          text(`, đây là ${most} kết quả gần nhất`, `, of which these ${most} are closest`)}
      </p>
      <ul className="choices">
        {found.slice(0, most).map(({ place, type, member, description }) => (
          <li key={place}>
            <button type="button" onClick={() => open(type, member)}>
              <code>{place}</code>
              <small>
                <DescriptionText of={description} />
              </small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { lastingStorage } from '../faults/storage.ts';
import { useLanguage } from '../language.tsx';
import { titleOfOperation } from '../library/examples.ts';
import { useOpenQuery } from '../link/use-open-query.ts';
import { type SavedQuery, savedQueryOf } from './saved-query.ts';

const storedName = 'dangbo:recent-queries';
const most = 20;

function readRecent(): SavedQuery[] {
  try {
    const stored: unknown = JSON.parse(lastingStorage.getItem(storedName) ?? '[]');
    return Array.isArray(stored) ? stored.map(savedQueryOf).filter((query) => query !== undefined) : [];
  } catch {
    return [];
  }
}

/** Notes each query that is run, the newest first. */
export function RecentQueryRecorder() {
  const { isFetching, queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('isFetching', 'queryEditor', 'variableEditor', 'operationName'),
  );

  useEffect(() => {
    const run = savedQueryOf({
      name: operationName || '…',
      query: queryEditor?.getValue(),
      variables: variableEditor?.getValue(),
    });
    if (!isFetching || !run) return;
    const earlier = readRecent().filter(
      ({ query, variables }) => query !== run.query || variables !== run.variables,
    );
    try {
      lastingStorage.setItem(storedName, JSON.stringify([run, ...earlier].slice(0, most)));
    } catch {
      // The storage is full or forbidden: the list lasts as long as the page.
    }
  }, [isFetching, queryEditor, variableEditor, operationName]);

  return null;
}

/** The queries that were run last, to open one again. */
export function RecentQueries() {
  const { text, language } = useLanguage();
  const openQuery = useOpenQuery();
  const isFetching = useGraphiQL((state) => state.isFetching);
  const [recent, setRecent] = useState(readRecent);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each run changes the list
  useEffect(() => setRecent(readRecent()), [isFetching]);

  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-title">
      <h3 id="recent-title">{text('Đã chạy gần đây', 'Run lately')}</h3>
      <ul className="choices">
        {recent.map((query) => (
          <li key={query.query + query.variables}>
            <button type="button" onClick={() => openQuery(query)}>
              {titleOfOperation(query.name, language)}
              <small>{query.variables.replace(/\s+/g, ' ').slice(0, 120)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

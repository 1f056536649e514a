import './results.css';
import { useGraphiQL } from '@graphiql/react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useText } from '../language.tsx';
import { LoadBoundary } from './load-boundary.tsx';
import { Problems } from './problems.tsx';
import { findRun } from './run/run.ts';
import { RunLine } from './run-line.tsx';
import { useView, type View } from './use-view.ts';

// Tables, charts and spreadsheets are no part of the first load.
const ResultViews = lazy(async () => ({ default: (await import('./result-views.tsx')).ResultViews }));

/** The result of the tab's last run as a table, a chart or JSON, with what the run took in one line. */
export function ResultPane({ fetch }: { fetch: typeof globalThis.fetch }) {
  const text = useText();
  const response = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.response);
  const schema = useGraphiQL((state) => state.schema);
  const [preferred, chooseView] = useView();
  /** The response that has no chart, and the one whose view the user chose while it was shown. */
  const [withoutChart, setWithoutChart] = useState<string | null>();
  const [chosenFor, setChosenFor] = useState<string | null>();
  const noteNoChart = useCallback(() => setWithoutChart(response), [response]);
  const lacksChart = preferred === 'chart' && withoutChart === response && chosenFor !== response;
  // Who looks at charts wants to see something of a result that has none.
  const view = lacksChart ? 'table' : preferred;
  const run = findRun(response);
  // Whatever is no answer of the server, such as a fault in the variables, is a text of GraphiQL's.
  if (!run) return null;

  function choose(chosen: View) {
    chooseView(chosen);
    setChosenFor(response);
  }

  const names: [View, string][] = [
    ['table', text('Bảng', 'Table')],
    ['chart', text('Biểu đồ', 'Chart')],
    ['json', 'JSON'],
  ];
  return (
    <section className="result-pane" data-view={view} aria-label={text('Kết quả', 'Result')}>
      <div className="result-head">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div role="group" aria-label={text('Cách xem', 'View')} className="result-switch">
          {names.map(([each, name]) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => choose(each)}>
              {name}
            </button>
          ))}
        </div>
        <RunLine run={run} />
      </div>
      <Problems problems={run.warnings} kind="warning" />
      {view !== 'json' && <Problems problems={run.errors} kind="error" />}
      {schema && run.data !== null && run.data !== undefined && (
        <LoadBoundary
          message={
            <p role="alert">
              {text(
                'Không mở được bảng và biểu đồ của kết quả này. Hãy tải lại trang, hoặc xem JSON.',
                'The table and the chart of this result cannot be opened. Reload the page, or look at the JSON.',
              )}
            </p>
          }
        >
          <Suspense fallback={<p role="status">{text('Đang mở…', 'Opening…')}</p>}>
            <ResultViews
              key={response}
              run={run}
              schema={schema}
              view={view}
              onNoChart={noteNoChart}
              fetch={fetch}
            />
          </Suspense>
        </LoadBoundary>
      )}
    </section>
  );
}

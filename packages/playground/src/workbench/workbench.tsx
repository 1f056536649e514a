import {
  pick,
  QueryEditor,
  ResponseEditor,
  Spinner,
  useDragResize,
  useGraphiQL,
  useMonaco,
} from '@graphiql/react';
import { type ReactNode, useCallback, useState } from 'react';
import { EditorColours } from '../editor/editor-colours.tsx';
import { EditorKeys } from '../editor/editor-keys.tsx';
import { EditorLanguage } from '../editor/editor-language.tsx';
import { useText } from '../language.tsx';
import { QueryTitle } from '../library/query-title.tsx';
import { RecentQueryRecorder } from '../saved/recent-queries.tsx';
import { VariableForm } from '../variables/variable-form.tsx';
import { EditorTools } from './editor-tools.tsx';
import { PaneSwitch, type View } from './pane-switch.tsx';
import { QueryBar } from './query-bar.tsx';
import { ShowQuery } from './show-query.ts';
import { Tabs } from './tabs.tsx';

/** GraphiQL hides a side that is dragged below a width, and has no button to bring it back. */
const neverHidden = { sizeThresholdFirst: -Infinity, sizeThresholdSecond: -Infinity };

/** The panes, the open query and its result side by side; one at a time on a phone. */
export function Workbench({ results }: { results?: ReactNode }) {
  const text = useText();
  const { visiblePlugin, isFetching, tabs, activeTabIndex } = useGraphiQL(
    pick('visiblePlugin', 'isFetching', 'tabs', 'activeTabIndex'),
  );
  const hasEditor = useMonaco(({ monaco }) => monaco !== undefined);
  // On a phone, a query that is opened by a tab or from a pane is shown, not the result of the one before.
  const [tabOfResult, setTabOfResult] = useState<string>();
  const openTab = tabs[activeTabIndex]?.id;
  const view = openTab === tabOfResult ? 'result' : 'query';
  const setView = (next: View) => setTabOfResult(next === 'result' ? openTab : undefined);
  const showQuery = useCallback(() => setTabOfResult(undefined), []);
  const { firstRef, dragBarRef, secondRef } = useDragResize({
    direction: 'horizontal',
    storageKey: 'queryFlex',
    ...neverHidden,
  });
  const Pane = visiblePlugin?.content;
  if (Pane && tabOfResult) setTabOfResult(undefined);

  return (
    <div className="graphiql-container workbench" data-view={Pane ? 'pane' : view}>
      <PaneSwitch view={view} onView={setView} />
      <div className="workbench-parts">
        {Pane && (
          <aside className="workbench-pane">
            <Pane />
          </aside>
        )}
        <main className="workbench-main">
          <Tabs />
          <div role="tabpanel" id="open-query" aria-labelledby={`tab-${openTab}`} className="open-query">
            <div className="query-side" ref={firstRef}>
              <QueryTitle />
              <QueryBar onRun={() => setView('result')} />
              <VariableForm onRun={() => setView('result')} />
              <EditorKeys />
              <section className="graphiql-query-editor editor-frame" aria-label={text('Truy vấn', 'Query')}>
                {hasEditor ? (
                  <QueryEditor role="group" aria-label={text('Trình soạn truy vấn', 'Query editor')} />
                ) : (
                  <Spinner />
                )}
              </section>
              <EditorTools />
            </div>
            <div className="drag-bar" ref={dragBarRef} />
            <div className="graphiql-response" ref={secondRef} aria-busy={isFetching}>
              {isFetching && <Spinner />}
              <ResponseEditor
                role="group"
                aria-label={text('Kết quả dạng JSON', 'Result as JSON')}
                aria-live="off"
              />
              <ShowQuery value={showQuery}>{results}</ShowQuery>
            </div>
          </div>
        </main>
      </div>
      <EditorColours />
      <EditorLanguage />
      <RecentQueryRecorder />
    </div>
  );
}

import { GraphiQLProvider } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';
import { AccessBar } from './access/access-bar.tsx';
import { KeyForm } from './access/key-form.tsx';
import { useViewer } from './access/use-viewer.ts';
import { createFetcher } from './faults/fetcher.ts';
import { isFirstVisit, storage } from './faults/stored-tabs.ts';
import { useText } from './language.tsx';
import { firstExamples } from './library/examples.ts';
import { isRunOnArrival, linkedQuery } from './link/linked-query.ts';
import { RunOnArrival } from './link/run-on-arrival.tsx';
import { OpenLinkedQuery } from './link/use-open-query.ts';
import { ResultPane } from './results/result-pane.tsx';
import { recordRuns } from './results/run/record-runs.ts';
import { useLatest } from './use-latest.ts';
import { isNarrow } from './workbench/narrow.ts';
import { documentation, panes } from './workbench/panes.tsx';
import { SystemTheme } from './workbench/system-theme.tsx';
import { Workbench } from './workbench/workbench.tsx';

const tabs = linkedQuery ? [linkedQuery, ...firstExamples] : firstExamples;

// On a phone a pane would cover the query that a link has brought.
const firstPane = isFirstVisit && !(linkedQuery && isNarrow()) ? 'library' : undefined;

/** The page: the query of a link and some examples are its first tabs; later visits restore the user's own tabs. */
export function Playground() {
  const { viewer, wants, fetch, enter, dismiss, leave } = useViewer();
  const text = useText();
  const textNow = useLatest(text);
  useEffect(() => {
    document.title = text('dangbo – bàn truy vấn', 'dangbo – query workbench');
  }, [text]);
  const [isPurposeMissing, setPurposeMissing] = useState(false);
  // A new fetcher makes GraphiQL read the schema again.
  const fetcher = useMemo(
    () =>
      recordRuns(fetch, (send) =>
        createFetcher({
          send,
          text: () => textNow.current,
          onPurposeMissing: () => setPurposeMissing(true),
        }),
      ),
    [fetch, textNow],
  );
  return (
    <div className="playground">
      <GraphiQLProvider
        fetcher={fetcher}
        storage={storage}
        plugins={panes}
        referencePlugin={documentation}
        defaultTabs={tabs}
        {...(linkedQuery && { initialQuery: linkedQuery.query, initialVariables: linkedQuery.variables })}
        {...(firstPane && { visiblePlugin: firstPane })}
        shouldPersistHeaders={false}
        inputValueDeprecation
        schemaDescription
      >
        <AccessBar
          viewer={viewer}
          leave={leave}
          isPurposeMissing={isPurposeMissing}
          onPurpose={() => setPurposeMissing(false)}
        />
        <Workbench results={<ResultPane fetch={fetch} />} />
        <SystemTheme />
        <OpenLinkedQuery />
        {isRunOnArrival && <RunOnArrival />}
      </GraphiQLProvider>
      {wants && <KeyForm wants={wants} enter={enter} dismiss={dismiss} />}
    </div>
  );
}

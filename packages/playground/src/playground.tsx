import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo } from 'react';
import { AccessBar } from './access/access-bar.tsx';
import { KeyForm } from './access/key-form.tsx';
import { useViewer } from './access/use-viewer.ts';
import { exampleLibrary } from './example-library.tsx';
import { firstExamples } from './examples.ts';
import { isRunOnArrival, linkedQuery } from './linked-query.ts';
import logo from './logo.svg';
import { RunOnArrival } from './run-on-arrival.tsx';
import { isFirstVisit, storage } from './storage.ts';
import { SystemTheme } from './system-theme.tsx';

const tabs = linkedQuery ? [linkedQuery, ...firstExamples] : firstExamples;

const plugins = [exampleLibrary, HISTORY_PLUGIN];

// GraphiQL forgets a closed pane and would open it again at every load, so it is set only at the first visit.
const visiblePlugin = isFirstVisit ? 'Documentation Explorer' : undefined;

// A fifth of the width for documentation, not a quarter, leaves room for the query.
if (isFirstVisit) storage.setItem('graphiql:docExplorerFlex', '0.25');

/** GraphiQL with the query of a link and some examples as its first tabs; later visits restore the user's own tabs. */
export function Playground() {
  const { viewer, wants, fetch, enter, dismiss, leave } = useViewer();
  // A new fetcher makes GraphiQL read the schema again.
  const fetcher = useMemo(
    () => createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false, fetch }),
    [fetch],
  );
  return (
    <div className="playground">
      <AccessBar viewer={viewer} leave={leave} />
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        plugins={plugins}
        defaultTabs={tabs}
        {...(linkedQuery && { initialQuery: linkedQuery.query, initialVariables: linkedQuery.variables })}
        defaultEditorToolsVisibility
        visiblePlugin={visiblePlugin}
        shouldPersistHeaders={false}
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo>
          <img src={logo} alt="" width="24" height="24" />
          dangbo
        </GraphiQL.Logo>
        <SystemTheme />
        {isRunOnArrival && <RunOnArrival />}
      </GraphiQL>
      {wants && <KeyForm wants={wants} enter={enter} dismiss={dismiss} />}
    </div>
  );
}

import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { isNarrow } from '../workbench/narrow.ts';
import { type QueryText, takeFragment } from './linked-query.ts';

/** Returns the function that opens a query in a tab of its own, or goes to the tab that already has it. */
export function useOpenQuery(): (opened: QueryText) => void {
  const { addTab, changeTab, setVisiblePlugin } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'));

  return ({ query, variables }) => {
    const found = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (found >= 0) changeTab(found);
    else {
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    // On a phone the pane covers the query.
    if (isNarrow()) {
      setVisiblePlugin(null);
      window.scrollTo(0, 0);
    }
  };
}

/** Opens the query of a link that is pasted into the address bar while the page is open. */
export function OpenLinkedQuery() {
  const openQuery = useOpenQuery();

  useEffect(() => {
    const open = () => {
      const linked = takeFragment();
      if (linked) openQuery(linked);
    };
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [openQuery]);

  return null;
}

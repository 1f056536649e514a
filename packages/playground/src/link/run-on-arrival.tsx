import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Runs the query of the first tab once, as soon as the editors that it is read from and written to are there. */
export function RunOnArrival() {
  const { run } = useGraphiQLActions();
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'responseEditor'));
  const hasRun = useRef(false);
  const isReady = Object.values(editors).every((editor) => editor !== undefined);

  useEffect(() => {
    if (!isReady || hasRun.current) return;
    hasRun.current = true;
    run();
  }, [isReady, run]);

  return null;
}

import type { Database } from '../database.ts';
import type { Context, Reads, Viewer } from '../shared/context.ts';
import { today } from '../shared/dates.ts';
import { filterFor } from './filters.ts';
import { openSession } from './open-session.ts';
import { ReadSession } from './read-session.ts';
import { readsThrough } from './session-reads.ts';
import { settingsFor } from './session-settings.ts';

/** Who asks, and what is known of the request before it is read. */
export interface Asked {
  viewer: Viewer;
  requestId: string;
  purpose: string | undefined;
  /** Tells that something audited was committed. */
  audited: () => void;
  /** Aborted when nobody waits for the answer any more, or it took too long. */
  signal: AbortSignal;
}

/** Makes what a request carries: reads within the caller's scope, behind both walls. */
export function openContext(database: Database, asked: Asked): Context {
  const { orm, cancel, abortStrategy, beginRead } = database;
  const { viewer, signal } = asked;
  const em = orm.em.fork({ signal, inflightQueryAbortStrategy: abortStrategy });
  const settings = (operation: string) => settingsFor(viewer, { ...asked, operation });
  const session = new ReadSession({
    begin: beginRead,
    open: async (transaction) => {
      const snapshot = await openSession(database)(transaction, settings(reads.operation), viewer.scopes);
      reads.snapshot ??= snapshot;
    },
    signal,
    cancel,
  });
  const reads: Reads = {
    operation: 'query',
    areRecorded: false,
    snapshot: undefined,
    end: async () => {
      const ended = session.end();
      // Nothing was written: the answer need not wait.
      if (!reads.areRecorded) return;
      const failure = await ended;
      // What was read is in the audit, or is not answered.
      if (failure) throw failure.error;
      reads.areRecorded = false;
      asked.audited();
    },
  };
  return {
    ...asked,
    em,
    db: readsThrough(session, filterFor(viewer)),
    reads,
    writeSession: (operation) => ({ role: 'dangbo_writer', variables: settings(operation) }),
    today: today(),
  };
}

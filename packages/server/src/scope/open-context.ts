import type { Database } from '../database.ts';
import type { Context, Reads, Viewer } from '../shared/context.ts';
import { today } from '../shared/dates.ts';
import { filterFor } from './filters.ts';
import { openSession } from './open-session.ts';
import { ReadSession } from './read-session.ts';
import { readsThrough } from './session-reads.ts';
import { settingsFor, settingsOf } from './session-settings.ts';

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
  const { orm, cancel, abortStrategy, connectReader } = database;
  const { viewer, signal } = asked;
  const em = orm.em.fork({ signal, inflightQueryAbortStrategy: abortStrategy });
  const session = new ReadSession({
    connect: connectReader,
    open: async (connection) => {
      const opened = await openSession(database)(connection, viewer);
      reads.snapshot ??= opened.snapshot;
      return opened;
    },
    signal,
    cancel,
  });
  const reads: Reads = {
    operation: 'query',
    areRecorded: false,
    snapshot: undefined,
    record: async () => {
      reads.areRecorded = true;
      await session.record(settingsFor({ ...asked, operation: reads.operation }));
    },
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
    writeSession: (operation) => ({
      role: 'dangbo_writer',
      variables: { ...settingsOf(viewer), ...settingsFor({ ...asked, operation }) },
    }),
    today: today(),
  };
}

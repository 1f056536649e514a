import { FlushMode } from '@mikro-orm/core';
import type { Database } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Context, Reads, Viewer } from '../../graph/context.ts';
import { today } from '../../shared/dates.ts';
import { openSession } from './open-session.ts';
import { ReadSession } from './read-session.ts';
import { admit } from './row-filters.ts';
import { builderOf } from './session-reads.ts';
import { settingsFor, settingsOf } from './session-settings.ts';

/** The caller, and the facts of a request that are known before it is read. */
export interface RequestFacts {
  viewer: Viewer;
  requestId: string;
  purpose: string | undefined;
  /** Called when something audited was committed. */
  audited: () => void;
  /** Aborted when the client disconnected, or the request took too long. */
  signal: AbortSignal;
}

/** The context of a request. A class, so that its getter is still one after Apollo has copied it. */
class RequestContext implements Context {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly purpose: string | undefined;
  readonly audited: () => void;
  readonly signal: AbortSignal;
  day = today();
  readonly reads: Reads;
  readonly unitOfWork: Context['unitOfWork'];

  constructor(
    { viewer, requestId, purpose, audited, signal }: RequestFacts,
    reads: Reads,
    unitOfWork: Context['unitOfWork'],
  ) {
    this.viewer = viewer;
    this.requestId = requestId;
    this.purpose = purpose;
    this.audited = audited;
    this.signal = signal;
    this.reads = reads;
    this.unitOfWork = unitOfWork;
  }

  get db(): ReadDatabase {
    return builderOf(this.reads);
  }
}

/** Creates the context of a request: it reads within the caller's scope, behind row filters and RLS policies. */
export function openContext(database: Database, asked: RequestFacts): Context {
  const { orm, cancel, abortStrategy, connectReader } = database;
  const { viewer, signal } = asked;
  const session = new ReadSession({
    connect: connectReader,
    open: async (connection, first) => {
      const opened = await openSession(database)(connection, viewer, first);
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
    run: async (query, tellsState) => session.run(admit(query), tellsState),
    record: async () => {
      reads.areRecorded = true;
      await session.record(settingsFor({ ...asked, operation: reads.operation }));
    },
    end: async () => {
      const ended = session.end();
      // Nothing was written: the response need not wait.
      if (!reads.areRecorded) return;
      const failure = await ended;
      // Values are not returned unless their reading is in the audit.
      if (failure) throw failure.error;
      reads.areRecorded = false;
      asked.audited();
    },
  };
  return new RequestContext(asked, reads, (operation) =>
    orm.em.fork({
      signal,
      inflightQueryAbortStrategy: abortStrategy,
      // Nothing is written before the mutation itself flushes.
      flushMode: FlushMode.COMMIT,
      session: {
        role: 'dangbo_writer',
        variables: { ...settingsOf(viewer), ...settingsFor({ ...asked, operation }) },
      },
    }),
  );
}

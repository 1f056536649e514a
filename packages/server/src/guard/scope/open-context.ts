import { FlushMode } from '@mikro-orm/core';
import type { Database } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Context, Reads } from '../../graph/context.ts';
import { today } from '../../shared/dates.ts';
import { openSession } from './open-session.ts';
import { ReadSession } from './read-session.ts';
import { admit } from './row-filters.ts';
import { builderOf } from './session-reads.ts';
import { settingsFor, settingsOf } from './session-settings.ts';

/** The caller, and the facts of a request that are known before it is read. */
type RequestFacts = Pick<Context, 'viewer' | 'requestId' | 'purpose' | 'audited' | 'signal'>;

/** The prototype of contexts, so that the getter is still one after Apollo has copied them. */
const queryBuilding = {
  get db(): ReadDatabase {
    return builderOf((this as unknown as Context).reads);
  },
};

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
      await session.record(settingsFor(reads.operation, asked));
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
  const unitOfWork = (operation: string) =>
    orm.em.fork({
      signal,
      inflightQueryAbortStrategy: abortStrategy,
      // Nothing is written before the mutation itself flushes.
      flushMode: FlushMode.COMMIT,
      session: {
        role: 'dangbo_writer',
        variables: { ...settingsOf(viewer), ...settingsFor(operation, asked) },
      },
    });
  const own: Omit<Context, 'db'> = { ...asked, reads, unitOfWork, day: today() };
  return Object.assign(Object.create(queryBuilding), own);
}

import { FlushMode } from '@mikro-orm/core';
import type { Database } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Context } from '../../graph/context.ts';
import { today } from '../../shared/dates.ts';
import { ReadSession, type RequestFacts } from './read-session.ts';
import { builderOf } from './session-reads.ts';
import { settingsFor, settingsOf } from './session-settings.ts';

/** The prototype of contexts, so that the getter is still one after Apollo has copied them. */
const queryBuilding = {
  get db(): ReadDatabase {
    return builderOf((this as unknown as Context).reads);
  },
};

/** Creates the context of a request: it reads within the caller's scope, behind row filters and RLS policies. */
export function openContext(database: Database, request: RequestFacts): Context {
  const unitOfWork = (operation: string) =>
    database.orm.em.fork({
      signal: request.signal,
      inflightQueryAbortStrategy: database.abortStrategy,
      // Nothing is written before the mutation itself flushes.
      flushMode: FlushMode.COMMIT,
      session: {
        role: 'dangbo_writer',
        variables: { ...settingsOf(request.viewer), ...settingsFor(operation, request) },
      },
    });
  const reads = new ReadSession(database, request);
  const own: Omit<Context, 'db'> = { ...request, reads, unitOfWork, day: today() };
  return Object.assign(Object.create(queryBuilding), own);
}

import type { FastifyBaseLogger } from 'fastify';
import { type ErrorPlace, isDiskFull, isUnavailable } from '../../graph/format-error.ts';

/** In milliseconds: where a fault has not come again for so long, it is over. */
const quiet = 10_000;

/** Logs an error that is the server's own, with the place in which it was noticed. */
export type ReportFault = (message: string, error: unknown, place?: ErrorPlace) => void;

interface Fault {
  message: string;
  /** The times that it came again. */
  repeated: number;
  timer: NodeJS.Timeout;
}

/**
 * Logs each fault once, with the request and the field in which it was noticed first; when it is over, a second line
 * says how often it came again. A database that is away, or has no room, is one fault, whatever is asked meanwhile.
 */
export function logFaults(log: FastifyBaseLogger): { report: ReportFault; close: () => void } {
  const lasting = new Map<string, Fault>();

  const end = (key: string) => {
    const { message, repeated, timer } = lasting.get(key) as Fault;
    clearTimeout(timer);
    lasting.delete(key);
    if (repeated > 0) log.error({ repeated }, `${message} It came again, and is over.`);
  };

  const report: ReportFault = (failure, error, place = {}) => {
    const state = databaseState(error);
    const message = state ?? failure;
    const key = state ?? JSON.stringify([message, place.path, place.operation, kindOf(error)]);
    const fault = lasting.get(key);
    if (fault) {
      fault.repeated += 1;
      fault.timer.refresh();
      return;
    }
    log.error({ ...place, err: error }, message);
    lasting.set(key, { message, repeated: 0, timer: setTimeout(end, quiet, key).unref() });
  };
  return { report, close: () => [...lasting.keys()].forEach(end) };
}

/** A state of the database that makes all kinds of requests fail, in a sentence for the operator. */
function databaseState(error: unknown): string | undefined {
  if (isDiskFull(error))
    return 'The disk of the database is full: nothing is written until there is room again.';
  return isUnavailable(error) ? 'The database is away.' : undefined;
}

/** The kind of an error: its message may hold values, which differ each time. */
function kindOf(error: unknown): unknown[] {
  const { name, code, table, constraint, stack = '' } = (error ?? {}) as Error & Record<string, string>;
  return [name, code, table, constraint, /^ {4}at .+$/m.exec(stack)?.[0]];
}

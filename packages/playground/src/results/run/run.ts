import { formatResult } from '@graphiql/toolkit';

/** A text in both languages of the page. */
export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

/** An error or a warning of a response; the server's own have a text in both languages. */
export interface Problem {
  readonly message: string;
  readonly messages?: LocalizedText | undefined;
  /** The fields that lead to the argument that is wrong, with its name as the last. */
  readonly argument?: readonly string[] | undefined;
}

/** One run of an operation, with what was sent, what came back and what it took. */
export interface Run {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The headers of the editor, sent beside those of the page. */
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The cost that the server counts for the operation; undefined where it reports none. */
  readonly cost: number | undefined;
  /** The number of objects in the lists of the response. */
  readonly rows: number;
  /** The size of the response before compression. */
  readonly bytes: number;
  /** The milliseconds from the request to the last byte. */
  readonly duration: number;
}

/** The number of runs that are remembered: those of the tabs a user goes back and forth between. */
const remembered = 20;

/** The last runs by the text that GraphiQL shows for each, which is all that it keeps of a response in a tab. */
const runs = new Map<string, Run>();

/** Remembers a run under the text of its result, as GraphiQL will show it. */
export function rememberRun(result: object, run: Run): void {
  const shown = formatResult(result);
  runs.delete(shown);
  runs.set(shown, run);
  for (const oldest of [...runs.keys()].slice(0, -remembered)) runs.delete(oldest);
}

/** Returns the run whose result GraphiQL shows as this text. */
export const findRun = (shown: string | null | undefined): Run | undefined => runs.get(shown ?? '');

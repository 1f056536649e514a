import { serverErrorCodes } from './generated/schema.data.ts';

/** Codes of what goes wrong on the client's side or on the way. */
export type ClientErrorCode =
  /** No answer: the connection failed. */
  | 'NETWORK'
  | 'TIMEOUT'
  | 'ABORTED'
  /** The function that gives the key failed. */
  | 'NO_KEY'
  /** An answer that is not GraphQL: a proxy's page, say. */
  | 'BAD_RESPONSE'
  /** A selection that the types would have refused. */
  | 'BAD_SELECTION'
  /** Iteration: what should hold the connection does not exist. */
  | 'NOT_FOUND'
  /** Iteration: `max` rows were read, and there are more. */
  | 'MAX_REACHED'
  /** Iteration: the server promises more rows and gives no way to them. */
  | 'CURSOR_STUCK'
  /** The server sent a code that this version of the client does not know. */
  | 'UNKNOWN';

export type DangboErrorCode = (typeof serverErrorCodes)[number] | ClientErrorCode;

/** One entry of `errors` in the server's answer. */
export interface ServerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known of a failure beside its code. */
export interface DangboErrorDetails {
  /** The server's message in both its languages, to show to people. */
  readonly messages?: { readonly vi: string; readonly en: string };
  /** The field that failed, from the root of the result. */
  readonly path?: readonly (string | number)[];
  /** The server's name for the request, to be quoted to its operators. */
  readonly requestId?: string;
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter?: number;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** All errors of the answer; the first one gave `message`, `code` and `path`. */
  readonly errors?: readonly ServerError[];
  /** What the server could answer in spite of the errors. */
  readonly data?: unknown;
  readonly cause?: unknown;
}

/** The only error that the client throws. */
export class DangboError extends Error implements DangboErrorDetails {
  override readonly name = 'DangboError';
  readonly code: DangboErrorCode;
  readonly messages?: { readonly vi: string; readonly en: string };
  readonly path?: readonly (string | number)[];
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly status?: number;
  readonly errors: readonly ServerError[] = [];
  readonly data?: unknown;

  constructor(code: DangboErrorCode, message: string, details: DangboErrorDetails = {}) {
    const { cause, ...known } = details;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    Object.assign(this, known);
  }
}

/** A server's code as one that the types know. */
export function toErrorCode(code: unknown): DangboErrorCode {
  const known: readonly unknown[] = serverErrorCodes;
  return known.includes(code) ? (code as DangboErrorCode) : 'UNKNOWN';
}

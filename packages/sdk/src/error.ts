import { smallErrorCodes } from './generated/schema.data.ts';
import type { ErrorCode } from './generated/schema.types.ts';

/** Codes of errors in the client or on the way to the server. */
export type ClientErrorCode =
  /** No response: the connection failed. */
  | 'NETWORK'
  | 'TIMEOUT'
  | 'ABORTED'
  /** The function for the key failed. */
  | 'NO_KEY'
  /** A response that is not GraphQL, such as a proxy's page. */
  | 'BAD_RESPONSE'
  /** A selection that the types would reject. */
  | 'BAD_SELECTION'
  /** Iteration: the parent of the connection does not exist. */
  | 'NOT_FOUND'
  /** Iteration: `max` rows were read, and there are more. */
  | 'MAX_REACHED'
  /** Iteration: the server announces more rows without a new cursor. */
  | 'CURSOR_STUCK'
  /** The server sent a code that this version of the client does not know. */
  | 'UNKNOWN';

export type DangboErrorCode = ErrorCode | ClientErrorCode;

/** One entry of `errors` in the server's response. */
export interface ServerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Details of a failure beside its code. */
export interface DangboErrorDetails {
  /** The server's message in both its languages, to show to people. */
  readonly messages?: { readonly vi: string; readonly en: string };
  /** The field that failed, from the root of the result. */
  readonly path?: readonly (string | number)[];
  /** The server's id of the request, to be quoted to its operators. */
  readonly requestId?: string;
  /** The seconds after which the request may be sent again. */
  readonly retryAfter?: number;
  /** The HTTP status of the response. */
  readonly status?: number;
  /** All errors of the response; the first one determines `message`, `code` and `path`. */
  readonly errors?: readonly ServerError[];
  /** The partial data that the server returned in spite of the errors. */
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

/** Converts a server's code to one that the types contain. */
export function toErrorCode(code: unknown): DangboErrorCode {
  // They are stored in small letters, of which the rest of a bundle is full: compressed, it is smaller so.
  const isKnown = smallErrorCodes.some((small) => small.toUpperCase() === code);
  return isKnown ? (code as ErrorCode) : 'UNKNOWN';
}

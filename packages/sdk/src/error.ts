import { hashLength, hashOf } from './error-code.hash.ts';
import { errorCodeHashes } from './generated/schema.data.ts';
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
  /** An option or a value that cannot be sent, such as a header with a line break: `message` names it. */
  | 'BAD_OPTIONS'
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
  readonly messages?: { readonly vi: string; readonly en: string } | undefined;
  /** The field that failed, from the root of the result. */
  readonly path?: readonly (string | number)[] | undefined;
  /** The argument that the error concerns: the field's key, the argument, and the fields within it. */
  readonly argument?: readonly (string | number)[] | undefined;
  /** The server's id of the request, to be quoted to its operators. */
  readonly requestId?: string | undefined;
  /** The seconds after which the request may be sent again. */
  readonly retryAfter?: number | undefined;
  /** The HTTP status of the response. */
  readonly status?: number | undefined;
  /** All errors of the response; the first one determines `message`, `code` and `path`. */
  readonly errors?: readonly ServerError[] | undefined;
  /** The partial data that the server returned in spite of the errors. */
  readonly data?: unknown;
  readonly cause?: unknown;
}

const brand = Symbol.for('dangbo.error');

/** The only error that the client throws. */
export class DangboError extends Error implements DangboErrorDetails {
  /** Also true of an error of the package's other copy, ESM or CommonJS. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a class that extends this one has instances of its own
    return this === DangboError ? Object(value)[brand] === true : super[Symbol.hasInstance](value);
  }
  readonly [brand] = true;
  override readonly name = 'DangboError';
  readonly code: DangboErrorCode;
  readonly messages?: DangboErrorDetails['messages'];
  readonly path?: DangboErrorDetails['path'];
  readonly argument?: DangboErrorDetails['argument'];
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly status?: number | undefined;
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
  const hashes = errorCodeHashes.match(RegExp(`.{${hashLength}}`, 'g'));
  return hashes?.includes(hashOf(String(code))) ? (code as ErrorCode) : 'UNKNOWN';
}

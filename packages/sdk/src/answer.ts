import { DangboError, type DangboErrorDetails, type ServerError, toErrorCode } from './error.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly ServerError[];
}

/** Returns the data of a response. Throws if any part of it failed; partial data is then on the error. */
export function readAnswer(response: Response, text: string): unknown {
  const { data, errors = [] } = parse(text);
  const [error] = errors;
  if (data && !error) return data;
  const details: DangboErrorDetails = {
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter: secondsOf(response.headers.get('retry-after')),
    status: response.status,
  };
  if (error) {
    const code = toErrorCode(error.extensions?.code);
    const messages = error.extensions?.messages as DangboErrorDetails['messages'];
    throw new DangboError(code, error.message, { ...details, messages, path: error.path, errors, data });
  }
  const message = `HTTP ${response.status} without GraphQL: ${text.slice(0, 200)}`;
  throw new DangboError('BAD_RESPONSE', message, details);
}

/** Parses a response; empty where it is not GraphQL. */
function parse(text: string): Answer {
  try {
    const { data, errors } = Object(JSON.parse(text));
    return Array.isArray(errors) ? { data, errors } : { data };
  } catch {
    return {};
  }
}

/** `Retry-After` holds either seconds or a date. */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds;
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait));
}

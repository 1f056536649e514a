import { DangboError, type DangboErrorDetails, type ServerError, toErrorCode } from './error.ts';
import { schemaHash } from './generated/schema.data.ts';
import { secondsIn } from './retry-after.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly ServerError[];
}

let hasWarned = false;

/** Returns the data of a response. Throws if any part of it failed; partial data is then on the error. */
export function readAnswer(response: Response, text: string): unknown {
  const served = response.headers.get('x-schema-hash') ?? schemaHash;
  if (served !== schemaHash && !hasWarned) {
    hasWarned = true;
    console.warn(
      `@dangbo/sdk has the schema ${schemaHash}, the server ${served}: see \`npx dangbo-sdk check\``,
    );
  }
  const { data, errors = [] } = parse(text);
  const [error] = errors;
  if (data && !error) return data;
  const details: DangboErrorDetails = {
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter: secondsIn(response.headers.get('retry-after')),
    status: response.status,
  };
  if (error) {
    const { message, path, extensions = {} } = error;
    const { messages, argument } = extensions as Pick<DangboErrorDetails, 'messages' | 'argument'>;
    const known = { ...details, messages, argument, path, errors, data };
    throw new DangboError(toErrorCode(extensions.code), message, known);
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

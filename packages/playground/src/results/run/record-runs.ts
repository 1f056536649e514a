import type { Fetcher } from '@graphiql/toolkit';
import { operationOf, parseDocument } from '../../variables/operation.ts';
import { countRows } from './count-rows.ts';
import { type Problem, rememberRun } from './run.ts';

/** The operation by which GraphiQL reads the schema, which is no run of the user's. */
const introspection = 'IntrospectionQuery';

/** The parts of an answer of the server that are read here. */
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: Omit<Problem, 'message'> }[];
  readonly extensions?: { cost?: { requested?: number }; warnings?: readonly Problem[] };
}

/**
 * Makes a GraphiQL fetcher that remembers each run with its time, size and cost, and leaves the cost out of the result,
 * since the page shows it beside.
 *
 * @example
 * recordRuns(fetch, (measured) => createGraphiQLFetcher({ url: '/graphql', fetch: measured }));
 */
export function recordRuns(
  fetch: typeof globalThis.fetch,
  createFetcher: (measured: typeof globalThis.fetch) => Fetcher,
): Fetcher {
  return async (parameters, options) => {
    let bytes = 0;
    let duration = 0;
    const measured: typeof fetch = async (input, init) => {
      const start = performance.now();
      const response = await fetch(input, init);
      const body = await response.arrayBuffer();
      duration = performance.now() - start;
      bytes = body.byteLength;
      const { status, statusText, headers } = response;
      return new Response(bytes > 0 ? body : null, { status, statusText, headers });
    };
    const { query } = parameters;
    // GraphiQL notes the name a tenth of a second after the text, and may still have that of another tab.
    const named = operationOf(parseDocument(query), parameters.operationName ?? undefined);
    const operationName = named?.name?.value;
    const result = await createFetcher(measured)({ ...parameters, operationName }, options);
    if (operationName === introspection || !isAnswer(result)) return result;

    const { data, errors = [], extensions: { cost, ...extensions } = {} } = result;
    const shown = { ...result, extensions };
    if (Object.keys(extensions).length === 0) Reflect.deleteProperty(shown, 'extensions');
    rememberRun(shown, {
      query,
      operationName,
      variables: Object(parameters.variables),
      headers: Object(options?.headers),
      data,
      errors: errors.map(({ message, extensions: { messages, argument } = {} }) => ({
        message,
        messages,
        argument,
      })),
      warnings: extensions.warnings ?? [],
      cost: cost?.requested,
      rows: countRows(data),
      bytes,
      duration,
    });
    return shown;
  };
}

const isAnswer = (value: object): value is Answer => 'data' in value || 'errors' in value;

import type { GatewayExecutionResult, GatewayExecutor } from '@apollo/server-gateway-interface';
import { type DocumentNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database.ts';
import { perObject } from '../shared/get-or-create.ts';
import type { Context, Viewer } from './context.ts';
import { dataFromJson, jsonOf } from './result-text.ts';

/** The largest cached response, in bytes of JSON. */
const largestCached = 256 * 1024;
/** The most responses cached. */
const mostCached = 100;
/** The most requests remembered: a response is cached when its request is repeated. */
const mostRemembered = 1_000;

/** In characters, of the requests remembered: each holds its variables. */
const mostText = 1_000_000;

interface CachedResponse {
  /** The state of the database in which it was read, and its generation. */
  snapshot: string;
  generation: number;
  result: GatewayExecutionResult;
}

let lastNumber = 0;
const numberOf = perObject((_: DocumentNode) => ++lastNumber);

/** The caller as text; callers are cached for half a second, and their texts with them. */
const textOf = perObject((viewer: Viewer) => JSON.stringify(viewer));

/** The key of a request: all that its response depends on beside the database. */
function keyOf(document: DocumentNode, operationName: string | null, variables: unknown, context: Context) {
  const { viewer, purpose, day } = context;
  return JSON.stringify([numberOf(document), operationName, variables, textOf(viewer), purpose, day]);
}

/**
 * Returns a cached response where nothing was committed since it was read: PostgreSQL's snapshot is then the same on
 * every node, and so are all rows. Any commit by any client invalidates all responses.
 */
export function cacheResponses(
  run: GatewayExecutor,
  { currentSnapshot, generation }: Pick<Database, 'currentSnapshot' | 'generation'>,
): GatewayExecutor {
  const responses = new LRUCache<string, CachedResponse>({ max: mostCached });
  const requested = new LRUCache<string, true>({
    max: mostRemembered,
    maxSize: mostText,
    sizeCalculation: (_, key) => key.length,
  });

  return async (request) => {
    const { document, operation, operationName } = request;
    if (operation.operation !== OperationTypeNode.QUERY) return run(request);
    const context = request.context as Context;
    const key = keyOf(document, operationName, request.request.variables, context);
    const known = responses.get(key);
    if (known !== undefined) {
      // This first: it may open a connection, and so begin another generation.
      const now = await currentSnapshot();
      if (known.snapshot === now && known.generation === generation()) return known.result;
    }

    const before = generation();
    const result = await run(request);
    const { snapshot, areRecorded } = context.reads;
    // Recorded readings, which must be recorded each time, and errors are not cached.
    if (snapshot === undefined || areRecorded || result.errors || before !== generation()) return result;
    const json = requested.has(key) && jsonOf(result.data);
    if (json && json.length <= largestCached) {
      responses.set(key, { snapshot, generation: before, result: { data: dataFromJson(json) } });
    }
    requested.set(key, true);
    return result;
  };
}

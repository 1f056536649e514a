import type { GatewayExecutionResult, GatewayExecutor } from '@apollo/server-gateway-interface';
import { type DocumentNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context, Viewer } from './context.ts';
import { dataFromJson, jsonOf } from './result-text.ts';

/** In bytes of JSON. A larger answer is made anew each time. */
const largestKept = 256 * 1024;
/** The answers asked for last. */
const mostKept = 100;
/** The questions asked last: an answer is kept when it is asked for a second time. */
const mostRemembered = 1_000;

interface Answer {
  /** The state of the database in which it was read. */
  snapshot: string;
  result: GatewayExecutionResult;
}

const numbers = new WeakMap<DocumentNode, number>();
let lastNumber = 0;

/** Callers as text, which is made once for all that they ask within half a second. */
const texts = new WeakMap<Viewer, string>();

/** Whatever an answer depends on beside the database: the question, who asks it, what for, and the day. */
function questionOf(
  document: DocumentNode,
  operationName: string | null,
  variables: unknown,
  context: Context,
) {
  const number = numbers.get(document) ?? ++lastNumber;
  numbers.set(document, number);
  const { viewer, purpose, today } = context;
  const caller = texts.get(viewer) ?? JSON.stringify(viewer);
  texts.set(viewer, caller);
  return JSON.stringify([number, operationName, variables, caller, purpose, today]);
}

/**
 * Gives an answer again where nothing was committed since it was read: PostgreSQL's snapshot is then the same, on
 * every node, and what it shows is too. Any commit, by whoever, has all answers made anew.
 */
export function cacheResponses(
  run: GatewayExecutor,
  currentSnapshot: () => Promise<string>,
): GatewayExecutor {
  const answers = new LRUCache<string, Answer>({ max: mostKept });
  const asked = new LRUCache<string, true>({ max: mostRemembered });

  return async (request) => {
    const { document, operation, operationName } = request;
    if (operation.operation !== OperationTypeNode.QUERY) return run(request);
    const context = request.context as Context;
    const question = questionOf(document, operationName, request.request.variables, context);
    const known = answers.get(question);
    if (known !== undefined && known.snapshot === (await currentSnapshot())) return known.result;

    const result = await run(request);
    const { snapshot, areRecorded } = context.reads;
    // What is told once for each reading, and what failed, is nobody's next answer.
    if (snapshot === undefined || areRecorded || result.errors) return result;
    const json = asked.has(question) && jsonOf(result.data);
    if (json && json.length <= largestKept) {
      answers.set(question, { snapshot, result: { data: dataFromJson(json) } });
    }
    asked.set(question, true);
    return result;
  };
}

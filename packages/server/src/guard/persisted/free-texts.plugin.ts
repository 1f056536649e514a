import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../../graph/context.ts';
import type { PersistedOperations } from './manifest.ts';

/** How many texts are remembered as told. */
const mostTold = 10_000;

/**
 * In the mode `log`, tells once of each text outside the manifest which it is: what would be refused in the mode
 * `enforce`, or should be in the manifest before. Never what it was asked with.
 */
export function tellsFreeTexts(
  { mode, texts }: PersistedOperations,
  log: FastifyBaseLogger,
): ApolloServerPlugin<Context> {
  const told = new Set<string>();
  if (mode !== 'log') return {};
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ queryHash, operationName }) => {
        const documentId = `sha256:${queryHash}`;
        if (texts.has(documentId) || told.has(documentId)) return;
        if (told.size === mostTold) told.clear();
        told.add(documentId);
        log.warn({ documentId, operationName }, 'An operation outside the manifest was served.');
      },
    }),
  };
}

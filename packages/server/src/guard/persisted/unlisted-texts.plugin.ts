import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../../graph/context.ts';
import type { PersistedOperations } from './manifest.ts';

/** The most texts remembered as logged. */
const mostLogged = 10_000;

/**
 * In the mode `log`, logs each text outside the manifest once: the mode `enforce` would refuse it unless it is added
 * to the manifest. Its variables are never logged.
 */
export function logsUnlistedTexts(
  { mode, texts }: PersistedOperations,
  log: FastifyBaseLogger,
): ApolloServerPlugin<Context> {
  const logged = new Set<string>();
  if (mode !== 'log') return {};
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ queryHash, operationName }) => {
        const documentId = `sha256:${queryHash}`;
        if (texts.has(documentId) || logged.has(documentId)) return;
        if (logged.size === mostLogged) logged.clear();
        logged.add(documentId);
        log.warn({ documentId, operationName }, 'An operation outside the manifest was served.');
      },
    }),
  };
}

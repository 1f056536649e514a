import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { Context, Viewer } from '../../graph/context.ts';
import { failure } from '../http/answer-failures.ts';
import { documentIdOf, type PersistedOperations } from './manifest.ts';

/**
 * Accepts `documentId` in place of `query`, before anything is parsed. In the mode `enforce`, texts outside the
 * manifest are refused, except for callers who may see the schema everywhere, so that an administrator's playground
 * works.
 */
export function servePersisted(
  app: FastifyInstance,
  { mode, texts }: PersistedOperations,
  viewerOf: (request: FastifyRequest) => Viewer,
): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const { documentId, query, replaceText } = referenceIn(request);

    if (documentId !== undefined && documentId !== null) {
      if (query) {
        return reply.code(400).send(failure('ONE_ARGUMENT_REQUIRED', { names: '"documentId", "query"' }));
      }
      // An object may have no text, or be nested so deep that none can be made.
      const named = typeof documentId === 'object' ? 'object' : String(documentId);
      const text = texts.get(named);
      if (text !== undefined) return replaceText(text);
      const id = named.slice(0, 100);
      return reply.code(400).send(failure('PERSISTED_NOT_FOUND', { id }));
    }

    // A request without a text is refused by the parser.
    if (mode !== 'enforce' || typeof query !== 'string') return;
    const id = documentIdOf(query);
    if (texts.has(id)) return;
    const { scopes } = viewerOf(request);
    if (scopes.schema !== 'everywhere') return reply.code(400).send(failure('PERSISTED_ONLY', { id }));
  });
}

/**
 * The parts of a request that identify its operation, for GET and POST alike; `replaceText` rewrites the request as if
 * it had been sent with another text.
 */
function referenceIn(request: FastifyRequest) {
  if (request.method !== 'GET') {
    const { documentId, query, ...rest }: Record<string, unknown> = Object(request.body);
    return {
      documentId,
      query,
      replaceText: (text: string) => {
        request.body = { ...rest, query: text };
      },
    };
  }
  const url = new URL(request.url, 'http://localhost');
  const { searchParams } = url;
  return {
    documentId: searchParams.get('documentId'),
    query: searchParams.get('query'),
    replaceText: (text: string) => {
      searchParams.delete('documentId');
      searchParams.set('query', text);
      // The GraphQL handler reads the URL from there.
      request.raw.url = url.pathname + url.search;
    },
  };
}

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

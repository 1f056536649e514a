import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../../graph/context.ts';
import { failure } from '../http/failure.ts';
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
      const text = texts.get(String(documentId));
      if (text !== undefined) return replaceText(text);
      const id = String(documentId).slice(0, 100);
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

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../../graph/context.ts';
import { failure } from '../http/failure.ts';
import { documentIdOf, type PersistedOperations } from './manifest.ts';

/** What of a request says which operation is meant, by whichever method it came. */
interface Asked {
  documentId: unknown;
  query: unknown;
  /** Makes the request one that was sent with this text. */
  become(text: string): void;
}

/**
 * Takes `documentId` in the place of `query`, before anything is parsed. In the mode `enforce`, texts outside
 * the manifest are refused, but for callers who may see the schema everywhere: an administrator's playground
 * has to work.
 */
export function servePersisted(
  app: FastifyInstance,
  { mode, texts }: PersistedOperations,
  viewerOf: (request: FastifyRequest) => Viewer,
): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const { documentId, query, become } = asked(request);

    if (documentId !== undefined && documentId !== null) {
      if (query) {
        return reply.code(400).send(failure('ONE_ARGUMENT_REQUIRED', { names: '"documentId", "query"' }));
      }
      const text = texts.get(String(documentId));
      if (text !== undefined) return become(text);
      const id = String(documentId).slice(0, 100);
      return reply.code(400).send(failure('PERSISTED_NOT_FOUND', { id }));
    }

    // What has no text at all is refused by the one who would parse it.
    if (mode !== 'enforce' || typeof query !== 'string') return;
    const id = documentIdOf(query);
    if (texts.has(id)) return;
    const { scopes } = viewerOf(request);
    if (scopes.schema !== 'everywhere') return reply.code(400).send(failure('PERSISTED_ONLY', { id }));
  });
}

function asked(request: FastifyRequest): Asked {
  if (request.method !== 'GET') {
    const body: Record<string, unknown> = Object(request.body);
    const { documentId, query, ...rest } = body;
    return {
      documentId,
      query,
      become: (text) => {
        request.body = { ...rest, query: text };
      },
    };
  }
  const url = new URL(request.url, 'http://localhost');
  const { searchParams } = url;
  return {
    documentId: searchParams.get('documentId'),
    query: searchParams.get('query'),
    become: (text) => {
      searchParams.delete('documentId');
      searchParams.set('query', text);
      // What hands the request to GraphQL reads it from there.
      request.raw.url = url.pathname + url.search;
    },
  };
}

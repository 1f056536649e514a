import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** The most documents that are kept parsed and validated, with what was planned and compiled for them. */
const mostDocuments = 400;
/** In characters of their texts together: what is kept for a document is about 100 times as large. */
const mostText = 150_000;

/** Apollo's cache of documents, bounded by their texts: with its own bound, 30 MiB of their JSON, the process grew to 640 MiB. */
export function documentStore() {
  const documents = new LRUCache<string, DocumentNode>({
    max: mostDocuments,
    maxSize: mostText,
    sizeCalculation: ({ loc }) => loc?.source.body.length || 1,
  });
  return {
    get: async (hash: string) => documents.get(hash),
    set: async (hash: string, document: DocumentNode) => void documents.set(hash, document),
    delete: async (hash: string) => documents.delete(hash),
  };
}

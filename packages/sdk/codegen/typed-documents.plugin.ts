import { typedDocuments } from './typed-documents.ts';

/** Writes the ready-made documents, each with the hash by which the server knows it. */
export function plugin(...[schema, documents]: Parameters<typeof typedDocuments>) {
  const { prepend, content } = typedDocuments(schema, documents);
  return { prepend, content };
}

import { createHash } from 'node:crypto';
import { plugin as typedDocumentNode } from '@graphql-codegen/typed-document-node';
import type { GraphQLSchema } from 'graphql';

type Documents = Parameters<typeof typedDocumentNode>[1];

/** The output of the stock plugin for one operation; the text has no escapes in it. */
const document = /new TypedDocumentString\(`([^`\\$]*(?:\$(?!\{)[^`\\$]*)*)`\)/g;

/** Writes the ready-made documents, each with the hash by which the server knows it; beside them returns their texts. */
export function plugin(schema: GraphQLSchema, documents: Documents) {
  const { prepend, content } = typedDocumentNode(
    schema,
    documents,
    // pureMagicComment: without it a bundle holds every document as soon as it imports one.
    { documentMode: 'string', useTypeImports: true, pureMagicComment: true } as never,
  ) as { prepend: string[]; content: string };
  const texts = [...content.matchAll(document)].map(([, text = '']) => text);
  const count = content.split('new TypedDocumentString(').length - 1;
  if (texts.length !== count) throw new Error('An operation has a text that cannot be hashed.');
  const hashed = content.replace(document, (_, text) => {
    return `new TypedDocumentString(\`${text}\`, { hash: '${hashOf(text)}' })`;
  });
  return { prepend, content: hashed, texts };
}

/** SHA-256 in small hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

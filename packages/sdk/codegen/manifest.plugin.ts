import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, plugin as typedDocuments } from './typed-documents.plugin.ts';

/** The folder of operations that are sent unchanged, as their files have them. */
interface ManifestConfig {
  folders: string[];
}

/** Writes the server's manifest: the texts that it knows by their ids, each exactly as a client sends it. */
export function plugin(
  ...[schema, documents, { folders }]: [...Parameters<typeof typedDocuments>, ManifestConfig]
): string {
  const { texts } = typedDocuments(schema, documents);
  const all = [...texts, ...folders.flatMap(textsIn)];
  return `${JSON.stringify(Object.fromEntries(all.map((text) => [`sha256:${hashOf(text)}`, text])), null, 2)}\n`;
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));

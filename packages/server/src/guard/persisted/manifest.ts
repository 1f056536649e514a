import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Config, ConfigError } from '../../shared/config.ts';

/** The operations that clients may name instead of sending their text. */
export interface PersistedOperations {
  mode: Config['persistedOperations'];
  /** The texts by their ids. */
  texts: ReadonlyMap<string, string>;
}

/** The id of a text, as the GraphQL-over-HTTP appendix on persisted documents defines it. */
export const documentIdOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * Reads the manifest: a JSON object of texts by their ids.
 * @throws ConfigError where it is missing or malformed, or an id is not the hash of its text
 */
export function readPersistedOperations({
  persistedOperations: mode,
  persistedManifest: file,
}: Pick<Config, 'persistedOperations' | 'persistedManifest'>): PersistedOperations {
  const entries = Object.entries(readObject(file));
  const [wrongId] = entries.find(([id, text]) => typeof text !== 'string' || id !== documentIdOf(text)) ?? [];
  if (wrongId !== undefined) {
    throw new ConfigError(
      `PERSISTED_MANIFEST ${file}: "${wrongId}" is not "sha256:" and the hash of its text, in lowercase hexadecimal digits.`,
    );
  }
  return { mode, texts: new Map(entries as [string, string][]) };
}

function readObject(file: string): object {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  } catch {
    // A file that cannot be read or parsed is reported below.
  }
  throw new ConfigError(
    `PERSISTED_MANIFEST ${file} cannot be read as a JSON object of texts by their ids, such as {"sha256:…": "query …"}.`,
  );
}

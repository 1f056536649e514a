import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Reports whether a file is older than any of these files or any file in these folders; missing ones and tests are ignored. */
export function isOlderThanAny(file: string, others: readonly string[]): boolean {
  const { mtimeMs: written } = statSync(file);
  return others.some((other) => existsSync(other) && newest(other) > written);
}

function newest(path: string): number {
  const found = statSync(path);
  // A folder's own time changes when an entry is added or removed.
  const entries = found.isDirectory() ? readdirSync(path).filter((name) => !name.endsWith('.test.ts')) : [];
  const inside = entries.map((name) => newest(join(path, name)));
  return Math.max(found.mtimeMs, ...inside);
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a file was last written before any of these files, or of those in these folders; what is not there is no younger. */
export function isOlderThanAny(file: string, others: readonly string[]): boolean {
  const { mtimeMs: written } = statSync(file);
  return others.some((other) => existsSync(other) && newest(other) > written);
}

function newest(path: string): number {
  const found = statSync(path);
  // A folder is written when something in it comes or goes.
  const inside = found.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(found.mtimeMs, ...inside);
}

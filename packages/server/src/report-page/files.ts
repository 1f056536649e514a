import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverFolder } from '../shared/folders.ts';

/** Reads a file of the page: its stylesheet, or an operation that the manifest of persisted operations has too. */
export const readPageFile = (name: string): string =>
  readFileSync(join(serverFolder, 'report-page', name), 'utf8');

import { join } from 'node:path';

/** The server's package, from src/ and from dist/src/ alike. */
export const serverFolder = join(
  import.meta.dirname.replace(/[\\/]dist(?=[\\/]src[\\/]shared$)/, ''),
  '..',
  '..',
);

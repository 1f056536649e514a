import type { TestProject } from 'vitest/node';
import { ensureBundle } from '../../server/src/guard/http/serve-playground.ts';

/** The projects in which a browser or a whole program is started, which would build the page beside each other. */
const serving = ['playground', 'sdk', 'pglite'];

/** vitest's global set-up: builds the page once for all files, where there is none or its sources are newer. */
export default async ({ vitest }: TestProject): Promise<void> => {
  if (!vitest.projects.some(({ name }) => serving.includes(name))) return;
  await ensureBundle(true, (error) => {
    throw error;
  });
};

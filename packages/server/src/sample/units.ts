import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FilledTier } from './plan.ts';
import type { TableRows } from './rows.ts';
import type { Samples } from './sample.ts';

/** The task of the thread. Functions cannot be sent to it, so that it imports the samples of the features by itself. */
export interface GeneratorTask {
  tier: FilledTier;
  /** The files of the samples by the names of their features. */
  files: Readonly<Record<string, string>>;
}

/** In MiB: several times what one unit takes. By itself the garbage would grow to more than all units need. */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 };

/** The rows of a tier unit by unit, generated on a thread of their own: the next unit while the last is loaded. */
export async function* sampleUnits(tier: FilledTier, samples: Samples): AsyncGenerator<TableRows[]> {
  const files = Object.fromEntries(Object.entries(samples).map(([feature, { file }]) => [feature, file]));
  // Its sources or what was built from them, as this file is.
  const file = new URL(`generate.worker${extname(import.meta.filename)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: { tier, files } satisfies GeneratorTask,
    resourceLimits: limits,
  });
  const next = async (): Promise<TableRows[] | undefined> => {
    worker.postMessage('next');
    return (await once(worker, 'message'))[0];
  };
  try {
    let coming = next();
    for (let unit = await coming; unit !== undefined; unit = await coming) {
      coming = next();
      // A failure is reported by the `await` above, and is not unhandled where the load of this unit fails first.
      coming.catch(() => {});
      yield unit;
    }
  } finally {
    await worker.terminate();
  }
}

import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FilledTier } from './plan.ts';
import type { TableRows } from './rows.ts';

/** In MiB: several times what one unit takes. By itself the garbage would grow to more than all units need. */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 };

/** The rows of a tier unit by unit, made on a thread of their own: the next unit while the last is loaded. */
export async function* sampleUnits(tier: FilledTier): AsyncGenerator<TableRows[]> {
  // Its sources or what was built from them, as this file is.
  const file = new URL(`generate.worker${extname(import.meta.filename)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: tier,
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
      // Whoever waits for it hears of a failure, even where the load of this unit fails first.
      coming.catch(() => {});
      yield unit;
    }
  } finally {
    await worker.terminate();
  }
}

import { parentPort, workerData } from 'node:worker_threads';
import { generateSample } from './generate.ts';
import type { TableRows } from './rows.ts';
import type { Sample } from './sample.ts';
import type { GeneratorTask } from './units.ts';

const { tier, files }: GeneratorTask = workerData;
const samples = await Promise.all(
  Object.entries(files).map(
    async ([feature, file]): Promise<[string, Sample]> => [feature, (await import(file)).sample],
  ),
);
const units = generateSample(tier, Object.fromEntries(samples));
parentPort?.on('message', () => {
  const unit: TableRows[] | undefined = units.next().value;
  // Handed over, not copied.
  parentPort?.postMessage(unit, unit?.map(({ rows }) => rows.buffer) ?? []);
});

import { parentPort, workerData } from 'node:worker_threads';
import { generateSample } from './generate.ts';
import type { TableRows } from './rows.ts';

const units = generateSample(workerData);
parentPort?.on('message', () => {
  const unit: TableRows[] | undefined = units.next().value;
  // Handed over, not copied.
  parentPort?.postMessage(unit, unit?.flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer)) ?? []);
});

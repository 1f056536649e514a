import { parentPort, workerData } from 'node:worker_threads';
import { generateSample } from './generate.ts';

const units = generateSample(workerData);
parentPort?.on('message', () => parentPort?.postMessage(units.next().value));

import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './compare.ts';
import { memoryOf, noiseOf, repeatedOf, tableOf } from './report.ts';

const project = join(import.meta.dirname, '../../../..');
const page = join(project, 'docs/performance.md');
const [begin, end] = ['<!-- npm run bench -- peers -->', '<!-- end -->'];

/** The pinned versions of the compared packages. */
async function versions(): Promise<string> {
  const { devDependencies } = JSON.parse(
    await readFile(join(project, 'packages/bench/package.json'), 'utf8'),
  ) as { devDependencies: Record<string, string> };
  const named = ['postgraphile', '@apollo/server', 'type-graphql', '@mikro-orm/core', 'pg'];
  return named.map((name) => `${name} ${devDependencies[name]}`).join(', ');
}

/** The description of a run: date, machine, versions, and the table. */
export async function describe(comparison: Comparison): Promise<string> {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, \`npm run bench -- peers\`, ${cpus().length} cores (${processor?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB,
Node ${process.versions.node}, PostgreSQL ${comparison.postgresVersion}, ${await versions()}.
Load before: ${comparison.loadBefore.toFixed(2)}. Rounds differ by ±${Math.round(100 * noiseOf(comparison))} % in the median.
Peak resident memory: ${memoryOf(comparison)}.
dangbo with the response cache: ${repeatedOf(comparison).toFixed(1)} times W1.

${tableOf(comparison)}`;
}

/** Replaces the last table in docs/performance.md. */
export async function writePage(description: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [before = '', after = ''] = [text.split(begin)[0], text.split(end)[1]];
  await writeFile(page, `${before}${begin}\n\n${description}\n\n${end}${after}`);
}

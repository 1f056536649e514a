import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type ClientFigures, clients, compareClients, type TaskFigures } from './compare-clients.ts';

const page = join(import.meta.dirname, '../../../../docs/compare-clients.md');
const [begin, end] = ['<!-- npm run bench -- sdk -->', '<!-- end -->'];

/** A table of Markdown, with columns as wide as its longest cell, as the formatter writes it. */
function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0], rule, ...lines.slice(1)].map((line) => `| ${line?.join(' | ')} |`).join('\n');
}

function tableOf(task: string, figures: readonly TaskFigures[]): string {
  const rows = figures.map(({ client, requests, sent, received, milliseconds }) => [
    client,
    requests,
    sent,
    received,
    milliseconds.toFixed(1),
  ]);
  return `${task[0]?.toUpperCase()}${task.slice(1)}:\n\n${table(['client', 'requests', 'bytes sent', 'bytes received', 'ms'], rows)}`;
}

const sizes = (figures: readonly ClientFigures[]) =>
  table(
    ['client with the three tasks', 'B gz', 'type instantiations'],
    figures.map(({ client, size, instantiations }) => [client, size, instantiations]),
  );

/** The pinned versions of the compared packages. */
async function versions(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const others = clients.map(({ name }) => name).filter((name) => name in manifest.devDependencies);
  return others.map((name) => `${name} ${manifest.devDependencies[name]}`).join(', ');
}

/** Compares the clients, prints the figures, and writes them into docs/compare-clients.md. */
export async function reportClients(): Promise<void> {
  const load = loadavg()[0] ?? 0;
  const { tasks, clients: figures } = await compareClients();
  const names = [...new Set(tasks.map(({ task }) => task))];
  const description = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, shared with other work (load before: ${load.toFixed(1)}), Node ${process.versions.node}, ${await versions()}; client and server on one machine, medians.`,
    ...names.map((name) =>
      tableOf(
        name,
        tasks.filter(({ task }) => task === name),
      ),
    ),
    sizes(figures),
  ].join('\n\n');
  console.log(description);
  const text = await readFile(page, 'utf8');
  const [before = '', after = ''] = [text.split(begin)[0], text.split(end)[1]];
  await writeFile(page, `${before}${begin}\n\n${description}\n\n${end}${after}`);
}

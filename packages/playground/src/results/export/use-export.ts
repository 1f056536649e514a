import { useEffect, useRef, useState } from 'react';
import type { Row } from '../rows/row-lists.ts';
import type { LocalizedText } from '../run/run.ts';
import { reasonOf } from './export-error.ts';
import type { Exported, ExportFile, Format } from './export-list.ts';
import type { Progress } from './read-pages.ts';

/** The state of an export, from its start to a file or a reason why there is none. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'saved'; readonly file: Omit<ExportFile, 'content'> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: LocalizedText };

/** Exports a list, one at a time; leaving the page or the result ends it without a file. */
export function useExport(exported: Exported, fetch: typeof globalThis.fetch) {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  /** Exports the given rows, or all rows of the list from the server. */
  async function start(format: Format, rows?: readonly Row[]) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (progress: Progress) => setState({ kind: 'running', progress });
    show({ read: 0, total: rows?.length });
    try {
      const { readAllRows, saveFile, writeFile } = await import('./export-list.ts');
      const all = rows ?? (await readAllRows(exported, fetch, show, signal));
      const { content, ...file } = await writeFile(exported, all, format);
      signal.throwIfAborted();
      saveFile({ ...file, content });
      setState({ kind: 'saved', file });
    } catch (error) {
      if (running.current !== controller) return;
      setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) });
    }
  }

  return { state, start, cancel: () => running.current?.abort() };
}

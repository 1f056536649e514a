import { useEffect, useRef, useState } from 'react';
import { reasonOf } from '../export/export-error.ts';
import type { Exported } from '../export/export-list.ts';
import type { Progress } from '../export/read-pages.ts';
import type { Row } from '../rows/row-lists.ts';
import type { LocalizedText } from '../run/run.ts';

/** The state of reading the other pages of a list for the table. */
export type PagesState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly reason: LocalizedText };

/** Reads all pages of a list for its table; leaving the result ends it. */
export function useAllPages(
  exported: Exported,
  fetch: typeof globalThis.fetch,
  onRead: (rows: readonly Row[]) => void,
) {
  const [state, setState] = useState<PagesState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function read() {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (progress: Progress) => setState({ kind: 'running', progress });
    show({ read: 0, total: undefined });
    try {
      const { readAllRows } = await import('../export/export-list.ts');
      const rows = await readAllRows(exported, fetch, show, signal, true);
      signal.throwIfAborted();
      setState({ kind: 'idle' });
      onRead(rows);
    } catch (error) {
      setState(signal.aborted ? { kind: 'idle' } : { kind: 'failed', reason: reasonOf(error) });
    }
  }

  return { state, read, cancel: () => running.current?.abort() };
}

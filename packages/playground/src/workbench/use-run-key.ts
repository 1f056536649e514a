import { useEffect } from 'react';
import { useLatest } from '../use-latest.ts';

/** Runs the query at Ctrl-Enter or Cmd-Enter anywhere in the page, but for the editors and dialogs, which take it. */
export function useRunKey(run: () => void): void {
  const latest = useLatest(run);

  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.closest('.monaco-editor, dialog, [role=dialog]')) return;
      // Enter would press the button that has the focus as well.
      event.preventDefault();
      if (event.repeat) return;
      // A box takes what is typed in it when it is left, as it is left for the button.
      const isBox = target instanceof HTMLInputElement;
      if (isBox) target.blur();
      latest.current();
      if (isBox) target.focus();
    };
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, [latest]);
}

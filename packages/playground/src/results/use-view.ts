import { useState } from 'react';

/** A view of the result. */
export type View = 'table' | 'chart' | 'json';

const storedName = 'dangbo:result-view';

/** The view of results that the user chose last, on this browser; a table at first. */
export function useView(): [view: View, choose: (view: View) => void] {
  const [view, setView] = useState<View>(readView);
  return [
    view,
    (chosen) => {
      setView(chosen);
      try {
        localStorage.setItem(storedName, chosen);
      } catch {
        // A browser that forbids storage forgets the choice, and the page works all the same.
      }
    },
  ];
}

function readView(): View {
  try {
    const stored = localStorage.getItem(storedName);
    return stored === 'chart' || stored === 'json' ? stored : 'table';
  } catch {
    return 'table';
  }
}

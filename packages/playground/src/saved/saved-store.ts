import { useSyncExternalStore } from 'react';
import { lastingStorage } from '../faults/storage.ts';
import { byName, type SavedQuery, savedQueryOf } from './saved-query.ts';

const storedName = 'dangbo:saved-queries';
const listeners = new Set<() => void>();
let current = readStored();

/** Returns the stored queries; what is not one, such as half of a text, is left out. */
function readStored(): readonly SavedQuery[] {
  try {
    const stored: unknown = JSON.parse(lastingStorage.getItem(storedName) ?? '[]');
    return Array.isArray(stored)
      ? byName(stored.map(savedQueryOf).filter((query) => query !== undefined))
      : [];
  } catch {
    return [];
  }
}

function announce(list: readonly SavedQuery[]): void {
  current = list;
  for (const listener of listeners) listener();
}

// Another window of the page has changed them.
window.addEventListener('storage', ({ key }) => {
  if (key === storedName || key === null) announce(readStored());
});

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The saved queries, by name. */
export const useSavedQueries = (): readonly SavedQuery[] => useSyncExternalStore(subscribe, () => current);

/** Changes the saved queries. Returns false where the browser does not keep them after the page is closed. */
export function changeSavedQueries(change: (list: readonly SavedQuery[]) => SavedQuery[]): boolean {
  const list = byName(change(readStored()));
  let isKept = true;
  try {
    lastingStorage.setItem(storedName, JSON.stringify(list));
  } catch {
    isKept = false;
  }
  announce(list);
  return isKept;
}

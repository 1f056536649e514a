/** Text kept by name in the browser; where the browser has or gives no storage, it is kept until the page is closed. */
export interface TextStorage {
  getItem(name: string): string | null;
  /** @throws where the storage is full or forbidden; the text is kept until the page is closed all the same. */
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
  names(): string[];
}

/** True once everything was removed: what is stored after that, until the page is loaded again, would come back. */
let isForgotten = false;

/** Returns a storage over the browser's, which may be forbidden, full, or taken away while the page is open. */
function createStorage(open: () => Storage): TextStorage {
  const unsaved = new Map<string, string>();
  const attempt = <Result>(use: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (name) => unsaved.get(name) ?? attempt((storage) => storage.getItem(name), null),
    setItem(name, text) {
      if (isForgotten) return;
      unsaved.set(name, text);
      open().setItem(name, text);
      unsaved.delete(name);
    },
    removeItem(name) {
      unsaved.delete(name);
      attempt((storage) => storage.removeItem(name), undefined);
    },
    names: () => [...unsaved.keys(), ...attempt((storage) => Object.keys(storage), [])],
  };
}

/** The storage that lasts for later visits. */
export const lastingStorage = createStorage(() => localStorage);

/** The storage that lasts until this window is closed. */
export const windowStorage = createStorage(() => sessionStorage);

/** Removes everything that this page has stored for later visits, and loads it again. */
export function forgetEverything(): void {
  isForgotten = true;
  for (const name of lastingStorage.names()) {
    if (/^(graphiql|dangbo):/.test(name)) lastingStorage.removeItem(name);
  }
  location.reload();
}

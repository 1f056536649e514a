const prefix = 'graphiql:';
const tabsKey = `${prefix}tabState`;
const activeTabKey = new RegExp(`^${prefix}(query|variables|headers)$`);

/**
 * The browser's storage, in which only the tabs have the text of the active tab. GraphiQL stores it a second time
 * under other keys at other moments; a reload in between would open the same tab twice.
 */
export const storage = {
  getItem(key: string): string | null {
    const property = activeTabKey.exec(key)?.[1];
    if (!property) return localStorage.getItem(key);
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(tabsKey) ?? '{}');
    return tabs?.[activeTabIndex]?.[property] ?? null;
  },
  setItem: (key: string, value: string) => localStorage.setItem(key, value),
  removeItem: (key: string) => localStorage.removeItem(key),
  clear() {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  },
  get length() {
    return localStorage.length;
  },
};

/** True where this browser has no tabs yet. */
export const isFirstVisit = localStorage.getItem(tabsKey) === null;

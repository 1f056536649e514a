import { parseTabs } from './parse-tabs.ts';
import { lastingStorage } from './storage.ts';

const tabsKey = 'graphiql:tabState';
/** The names under which GraphiQL stores the text of the active tab, each with the property of the tab. */
const activeTabTexts = new Map<string, 'query' | 'variables' | 'headers'>([
  ['graphiql:query', 'query'],
  ['graphiql:variables', 'variables'],
  ['graphiql:headers', 'headers'],
]);

const readTabs = () => parseTabs(lastingStorage.getItem(tabsKey));

const atStart = readTabs();
// GraphiQL trusts what it finds, so it finds only what can be read.
if (atStart) keep(tabsKey, JSON.stringify(atStart));
else lastingStorage.removeItem(tabsKey);

/** True where this browser has no tabs yet, or none that can be read. */
export const isFirstVisit = atStart === undefined;

function keep(name: string, text: string): void {
  try {
    lastingStorage.setItem(name, text);
  } catch {
    // The storage is full or forbidden: the tabs last as long as the page.
  }
}

/**
 * The storage of GraphiQL, in which only the tabs have the text of the active tab. GraphiQL stores it a second time
 * under other keys at other moments; a reload in between would open the same tab twice.
 */
export const storage = {
  getItem(name: string): string | null {
    const property = activeTabTexts.get(name);
    if (!property) return lastingStorage.getItem(name);
    const stored = readTabs();
    return stored?.tabs[stored.activeTabIndex]?.[property] ?? null;
  },
  setItem: keep,
  removeItem: lastingStorage.removeItem,
  clear: () => {
    for (const name of lastingStorage.names())
      if (name.startsWith('graphiql:')) lastingStorage.removeItem(name);
  },
  get length() {
    return lastingStorage.names().length;
  },
};

/** A tab as GraphiQL stores it. */
type StoredTab = Record<'id' | 'title', string> &
  Record<'query' | 'variables' | 'headers' | 'operationName' | 'response', string | null>;

function isStoredTab(value: unknown): value is StoredTab {
  if (typeof value !== 'object' || value === null) return false;
  const tab = value as Record<string, unknown>;
  const texts = ['query', 'variables', 'headers', 'operationName', 'response'];
  return (
    typeof tab.id === 'string' &&
    typeof tab.title === 'string' &&
    texts.every((name) => tab[name] === null || typeof tab[name] === 'string')
  );
}

/** Returns the tabs of a stored text that can be read, or undefined where there is none. */
export function parseTabs(text: string | null): { tabs: StoredTab[]; activeTabIndex: number } | undefined {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('tabs' in stored)) return;
    const tabs = Array.isArray(stored.tabs) ? stored.tabs.filter(isStoredTab) : [];
    if (tabs.length === 0) return;
    const index = 'activeTabIndex' in stored ? Number(stored.activeTabIndex) : 0;
    return { tabs, activeTabIndex: Number.isInteger(index) && tabs[index] ? index : 0 };
  } catch {
    return;
  }
}

import { LRUCache } from 'lru-cache';

/** The most values cached at once. */
const most = 10_000;

/** Caches values by a key for some milliseconds after the start of their read: changes during it may not be included. */
export function recent<Value>(milliseconds: number) {
  const cached = new LRUCache<string, Promise<Value>>({ max: most, ttl: milliseconds });
  return (key: string, read: () => Promise<Value>): Promise<Value> => {
    const known = cached.get(key);
    if (known) return known;
    const value = read();
    cached.set(key, value);
    // A failure is returned only to the callers that waited for it.
    value.catch(() => cached.delete(key));
    return value;
  };
}

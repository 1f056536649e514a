/** The most values cached at once. */
const most = 10_000;

/** Caches values by a key for some milliseconds after the start of their read. */
export function recent<Value>(milliseconds: number) {
  const cached = new Map<string, { until: number; value: Promise<Value> }>();
  return (key: string, read: () => Promise<Value>): Promise<Value> => {
    // The time runs from the start of the read: changes during it may not be included.
    const now = performance.now();
    const known = cached.get(key);
    if (known && known.until > now) return known.value;
    cached.delete(key);
    const [oldest] = cached.keys();
    if (cached.size >= most && oldest !== undefined) cached.delete(oldest);
    const value = read();
    cached.set(key, { until: now + milliseconds, value });
    // A failure is returned only to the callers that waited for it.
    value.catch(() => cached.delete(key));
    return value;
  };
}

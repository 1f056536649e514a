/** So many answers are remembered at once. */
const most = 10_000;

/** Remembers answers by a key: who asks again within some milliseconds gets the one that was read before. */
export function recent<Value>(milliseconds: number) {
  const answers = new Map<string, { until: number; value: Promise<Value> }>();
  return (key: string, read: () => Promise<Value>): Promise<Value> => {
    // From when it is asked: what changes while it is read may not be in it.
    const now = performance.now();
    const known = answers.get(key);
    if (known && known.until > now) return known.value;
    answers.delete(key);
    const [oldest] = answers.keys();
    if (answers.size >= most && oldest !== undefined) answers.delete(oldest);
    const value = read();
    answers.set(key, { until: now + milliseconds, value });
    // A failure is the answer of those alone who waited for it.
    value.catch(() => answers.delete(key));
    return value;
  };
}

/** Settles as the promise does, or throws the reason of the signal where that comes first. */
export function unlessAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | null | undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal?.reason);
    // A promise that settles later has no effect, and its failure is not reported as unhandled.
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', end));
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}

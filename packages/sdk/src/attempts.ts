/** The attempts of each call, by its signal: a call has one, which every `fetch` around another passes on. */
const attempts = new WeakMap<AbortSignal, number>();

/** Notes that a call with this signal is sent. */
export function countAttempt(signal: AbortSignal | null | undefined): void {
  if (signal) attempts.set(signal, attemptsOf(signal) + 1);
}

/** Returns how often a call with this signal was sent. */
export const attemptsOf = (signal: AbortSignal | null | undefined): number =>
  (signal && attempts.get(signal)) || 0;

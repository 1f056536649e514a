import { expect } from 'vitest';

/**
 * Asks until the answer is as expected. Only questions that are sent within a second may be answered otherwise: what
 * the server remembers is then forgotten, however long the machine takes to answer.
 */
export async function withinASecond<Answer>(ask: () => Promise<Answer>, expected: Answer): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const sent = performance.now();
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(expected)) return;
    expect([answer, sent - begun < 1_000]).toEqual([answer, true]);
  }
}

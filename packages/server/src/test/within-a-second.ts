import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';

/** In milliseconds: an address may fail to sign in sixty times in a minute. */
const betweenQuestions = 50;

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
    await sleep(betweenQuestions);
  }
}

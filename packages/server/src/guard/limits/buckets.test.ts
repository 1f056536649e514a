import { describe, expect, test } from 'vitest';
import { bucketsOf } from './buckets.ts';

/** Buckets with a capacity of 100, and a clock that the test sets. */
function hundred() {
  const clock = { seconds: 12_345.678 };
  return { clock, take: bucketsOf(100, () => clock.seconds * 1000) };
}

describe('a bucket', () => {
  test('allows its capacity and no more', () => {
    const { take } = hundred();
    expect(take('a', 60)).toEqual({ taken: true, left: 40, enoughIn: 0, fullIn: 36 });
    expect(take('a', 41)).toEqual({ taken: false, left: 40, enoughIn: 1, fullIn: 36 });
    expect(take('a', 40)).toEqual({ taken: true, left: 0, enoughIn: 0, fullIn: 60 });
    expect(take('a', 1)).toMatchObject({ taken: false, left: 0, enoughIn: 1 });
    expect(take('b', 100)).toMatchObject({ taken: true, left: 0 });
    expect(take('c', 101)).toMatchObject({ taken: false, left: 100 });
  });

  test('fills up evenly, and holds enough at the time that it reported', () => {
    const { clock, take } = hundred();
    take('a', 100);
    const { enoughIn } = take('a', 51);
    expect(enoughIn).toBe(31);
    clock.seconds += enoughIn - 1;
    expect(take('a', 51)).toMatchObject({ taken: false, left: 50 });
    clock.seconds += 1;
    expect(take('a', 51)).toMatchObject({ taken: true, left: 0 });
    clock.seconds += 6;
    expect(take('a', 10)).toMatchObject({ taken: true, left: 0 });
  });

  test('never exceeds its capacity', () => {
    const { clock, take } = hundred();
    take('a', 1);
    clock.seconds += 3600;
    expect(take('a', 100)).toMatchObject({ taken: true, left: 0, fullIn: 60 });
  });

  test('takes back what was not used', () => {
    const { take } = hundred();
    take('a', 70);
    expect(take('a', -20)).toMatchObject({ taken: true, left: 50 });
    expect(take('a', -200)).toMatchObject({ left: 100 });
    expect(take('a', 100)).toMatchObject({ taken: true, left: 0 });
  });
});

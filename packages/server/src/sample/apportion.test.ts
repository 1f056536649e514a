import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('the parts add up to the total and none is below the minimum', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(weights, fc.nat(10_000), fc.nat(5), (each, free, minimum) => {
      const total = free + minimum * each.length;
      const parts = apportion(total, each, minimum);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(minimum);
    }),
  );
});

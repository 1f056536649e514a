import { expect, expectTypeOf, test } from 'vitest';
import { toArray } from './rows.ts';
import { createMockClient } from './testing.ts';

const members = { members: { nodes: { fullName: true } } } as const;
const dangbo = createMockClient({ rows: 25 });

test('an iteration becomes an array, and says whether it was cut', async () => {
  const all = await toArray(dangbo.iterate(members, { pageSize: 10 }));
  expect([all.rows.length, all.isCut]).toEqual([25, false]);
  const exact = await toArray(dangbo.iterate(members, { max: 25 }));
  expect([exact.rows.length, exact.isCut]).toEqual([25, false]);
  const some = await toArray(dangbo.iterate(members, { max: 7, pageSize: 5 }));
  expect(some).toEqual({ rows: all.rows.slice(0, 7), isCut: true });
  expectTypeOf(all.rows).toEqualTypeOf<{ fullName: string }[]>();
});

test('another failure is not taken for the end', async () => {
  const failing = createMockClient({ fail: 'RATE_LIMITED' }).iterate(members);
  await expect(toArray(failing)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

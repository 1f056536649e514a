import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { findRuleOn, ruleOn } from './rules.ts';

const server = await sharedServer();

test.each([
  ['2013-12-31', undefined],
  ['2014-01-01', { percent: 15, base: 'GOOD_OR_BETTER' }],
  ['2018-12-31', undefined],
  ['2019-12-31', { percent: 20, base: 'GOOD_ONLY' }],
])('the cap of %s is that of its day', async (day, cap) => {
  expect(await findRuleOn(server.database.orm.em.fork(), 'rating.excellent-cap', day)).toEqual(cap);
});

test('a rule that must be there is an error where it is not', async () => {
  const em = server.database.orm.em.fork();
  await expect(ruleOn(em, 'rating.excellent-cap', '2018-12-31')).rejects.toThrow('rating.excellent-cap');
  expect(await ruleOn(em, 'member.probation-months', '2018-12-31')).toBe(12);
});

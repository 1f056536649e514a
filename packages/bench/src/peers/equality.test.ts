import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../../server/src/test/callers.ts';
import { clients } from '../sdk/compare-clients.ts';
import { countingFetch } from '../sdk/counting-fetch.ts';
import { overviewLazily } from '../sdk/lazily.ts';
import { allPeers } from './compare.ts';
import { dangbo } from './dangbo.ts';
import { firstDifference, proveEquality } from './equality.ts';
import { type PreparedFixture, prepareBloc } from './fixture.ts';
import { type RunningPeer, startPeer } from './running-peer.ts';

let fixture: PreparedFixture;
const peers: RunningPeer[] = [];

beforeAll(async () => {
  fixture = await prepareBloc();
  for (const peer of allPeers) peers.push(await startPeer(peer, fixture));
});

afterAll(async () => {
  for (const running of peers) await running.stop();
  await fixture.remove();
});

test('every server of the comparison returns the same data on every workload', async () => {
  await proveEquality(peers, 3);
});

test('every client of the comparison of clients does its tasks with the same results, in as few requests', async () => {
  const port = peers.find(({ peer }) => peer === dangbo)?.port;
  const target = () => ({
    url: `http://127.0.0.1:${port}/graphql`,
    apiKey: keyOf(fixture.caller),
    ...countingFetch(),
  });
  const { count: lazily, ...one } = target();
  const expected = await overviewLazily(one, 'DUK');
  expect([expected.length, lazily.requests]).toEqual([68, 1 + 3 * 68]);
  for (const { name, connect } of clients) {
    const { count, ...rest } = target();
    const client = connect(rest);
    expect([name, await client.overview('DUK')]).toMatchObject([name, expected]);
    expect(count.requests).toBe(1);
    expect(await client.lookup('DUK-01')).toBe(expected[0]?.name);
    const members = await client.members('DUK');
    expect([members.length, count.requests]).toEqual([4374, 2 + 44]);
  }
});

test('a difference is found with its path', () => {
  expect(firstDifference({ list: [{ grade: 'GOOD' }] }, { list: [{ grade: 'WEAK' }] })).toBe(
    '.list[0].grade: "GOOD" and "WEAK"',
  );
  expect(firstDifference([1], [1, 2])).toBe('[1]: undefined and 2');
  expect(firstDifference({ name: null }, { name: null })).toBeUndefined();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { allPeers } from './compare.ts';
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

test('a difference is found with its path', () => {
  expect(firstDifference({ list: [{ grade: 'GOOD' }] }, { list: [{ grade: 'WEAK' }] })).toBe(
    '.list[0].grade: "GOOD" and "WEAK"',
  );
  expect(firstDifference([1], [1, 2])).toBe('[1]: undefined and 2');
  expect(firstDifference({ name: null }, { name: null })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { parseTabs } from './parse-tabs.ts';

const tab = {
  id: 'a',
  title: 'Mine',
  query: '{ a }',
  variables: null,
  headers: null,
  operationName: null,
  response: null,
};

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['a text that is cut off', JSON.stringify({ tabs: [tab], activeTabIndex: 0 }).slice(0, -20)],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"tabs"'],
  ['a list', '[1,2]'],
  ['no tabs', '{"activeTabIndex":0}'],
  ['tabs that are no list', '{"tabs":{"length":1},"activeTabIndex":0}'],
  ['an empty list', '{"tabs":[],"activeTabIndex":0}'],
  ['tabs of another shape', '{"tabs":[null,7,"a",[],{"id":3},{"id":"a","title":"b"}],"activeTabIndex":0}'],
  ['a query that is no text', JSON.stringify({ tabs: [{ ...tab, query: 3 }], activeTabIndex: 0 })],
])('%s has no tabs', (_what, text) => {
  expect(parseTabs(text)).toBeUndefined();
});

test.each([[7], [0.5], [-1], ['first'], [null], [{}], ['1e3']])(
  'the tabs that can be read stay, the first one active where the active one is %j',
  (activeTabIndex) => {
    const text = JSON.stringify({ tabs: [null, tab, { id: 1 }], activeTabIndex });
    expect(parseTabs(text)).toEqual({ tabs: [tab], activeTabIndex: 0 });
  },
);

test('whole tabs stay as they are', () => {
  const stored = { tabs: [tab, { ...tab, id: 'b' }], activeTabIndex: 1 };
  expect(parseTabs(JSON.stringify(stored))).toEqual(stored);
});

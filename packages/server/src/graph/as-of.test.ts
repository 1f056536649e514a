import { expect, test } from 'vitest';
import { sharedServer } from '../test/harness.ts';

const heads = (secretary: string, headOfAgency: string, directive = '') => `query${directive} {
  organization(code: "DUK") { children(asOf: "2012-12-31", first: 100) { nodes {
    code ${secretary} { ${headOfAgency} } } } } }`;

const request = async (document: string, variables?: object) => {
  const { body } = await (await sharedServer()).request(document, variables);
  expect(body.errors).toBeUndefined();
  return body;
};

test('the day of a query is the default of every field in it', async () => {
  const explicit = await request(heads('secretary(asOf: "2012-12-31")', 'headOfAgency(asOf: "2012-12-31")'));
  const byDirective = await request(heads('secretary', 'headOfAgency', ' @asOf(date: "2012-12-31")'));
  const byVariable = await request(heads('secretary', 'headOfAgency', '($day: Date!) @asOf(date: $day)'), {
    day: '2012-12-31',
  });
  const today = await request(heads('secretary', 'headOfAgency'));
  expect(byDirective.data).toEqual(explicit.data);
  expect(byVariable.data).toEqual(explicit.data);
  expect(today.data).not.toEqual(explicit.data);
});

test('a day of its own stays that of the field, and a null day is that of the query', async () => {
  const { data } = await request(`query @asOf(date: "2012-12-31") { organization(code: "DUK") {
    here: memberCount null: memberCount(asOf: null) end: memberCount(asOf: "2020-12-31") } }`);
  const { organization } = data;
  expect(organization.end).toBe(4374);
  expect(organization.here).toBeLessThan(4374);
  expect(organization.null).toBe(organization.here);
});

test('lists, filters and ordinary resolvers take the day of the query as well', async () => {
  const ids = 'nodes { id name kind agency { name } parent { code } memberCount }';
  const fields = (asOf: string) => `organizations(first: 20${asOf}) { totalCount ${ids} }
    members(first: 20${asOf}) { totalCount nodes { fullName } } viewer { id }`;
  const { data: all } = await request(`query @asOf(date: "2011-06-30") { ${fields('')} }`);
  const { data: each } = await request(
    `{ ${fields(', asOf: "2011-06-30"').replace(
      'name kind agency { name } parent { code } memberCount',
      ['name', 'kind', 'agency', 'parent', 'memberCount']
        .map(
          (name) => `${name}(asOf: "2011-06-30")${{ agency: ' { name }', parent: ' { code }' }[name] ?? ''}`,
        )
        .join(' '),
    )} }`,
  );
  expect(all).toEqual(each);
});

test('one document with two days has two results, also when it is repeated', async () => {
  const counts = '($day: Date!) @asOf(date: $day) { organization(code: "DUK") { memberCount } }';
  const countOn = async (day: string) =>
    (await request(`query${counts}`, { day })).data.organization.memberCount;
  const first = [await countOn('2012-12-31'), await countOn('2020-12-31')];
  expect(first[0]).not.toBe(first[1]);
  for (let round = 0; round < 3; round++)
    expect([await countOn('2012-12-31'), await countOn('2020-12-31')]).toEqual(first);
});

test('fields that silently describe another day than those around them are named', async () => {
  const { extensions } = await request(heads('secretary', 'headOfAgency'));
  expect(extensions.warnings).toEqual([
    {
      code: 'DAYS_MIXED',
      messages: { vi: expect.stringContaining('@asOf'), en: expect.stringContaining('@asOf') },
      fields: ['organization.children.nodes.secretary', 'organization.children.nodes.secretary.headOfAgency'],
    },
  ]);
  const beside = await request('{ organization(code: "DUK") { name memberCount(asOf: "2012-12-31") } }');
  expect(beside.extensions.warnings[0].fields).toEqual(['organization.name']);
});

test('one day throughout, and a comparison of one field, are no mixture', async () => {
  for (const document of [
    heads('secretary(asOf: "2012-12-31")', 'headOfAgency(asOf: "2012-12-31")'),
    heads('secretary', 'headOfAgency', ' @asOf(date: "2012-12-31")'),
    '{ organization(code: "DUK") { now: memberCount then: memberCount(asOf: "2012-12-31") } }',
    'query @asOf(date: "2012-12-31") { organization(code: "DUK") { name memberCount(asOf: "2012-12-31") } }',
    'query @asOf(date: "2012-12-31") { organization(code: "DUK") { name kind later: kind(asOf: "2020-12-31") } }',
  ])
    expect((await request(document)).extensions).toEqual({ cost: expect.anything() });
});

test('fields within one of another day than the stated one are named', async () => {
  const { extensions } = await request(`query @asOf(date: "2020-12-31") { organization(code: "DUK") {
    name children(asOf: "2012-12-31", first: 5) { nodes { memberCount } } } }`);
  expect(extensions.warnings[0].fields).toEqual(['organization.children.nodes.memberCount']);
});

test('fields whose span ends after the day of the query are named', async () => {
  const { extensions } = await request(`query @asOf(date: "2018-12-31") { organization(code: "DUK") {
    before: memberMovements(fromYear: 2017, toYear: 2018) { admitted }
    after: memberMovements(fromYear: 2017, toYear: 2019) { admitted }
    memberEvents(toDate: "2019-01-01") { totalCount } } }`);
  expect(extensions.warnings).toEqual([
    {
      code: 'SPAN_AFTER_DAY',
      messages: { vi: expect.stringContaining('31/12/2018'), en: expect.stringContaining('2018-12-31') },
      fields: ['organization.after', 'organization.memberEvents'],
    },
  ]);
});

test('a day that is none is refused with its reason', async () => {
  const { body } = await (await sharedServer()).request(
    'query @asOf(date: "31/12/2012") { organization(code: "DUK") { name } }',
  );
  expect(body.errors[0].extensions).toMatchObject({ code: 'INVALID_DATE' });
});

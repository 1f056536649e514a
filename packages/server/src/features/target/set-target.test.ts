import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '../../shared/dates.ts';
import { document, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let cell: { id: string };
let group: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
  const committee = await newOrganization(server, bloc, 'T-1', 'GRASSROOTS_COMMITTEE');
  const ownCell = await newOrganization(server, committee, 'T-1-1', 'SUBORDINATE_CELL');
  cell = ownCell;
  group = await newOrganization(server, ownCell, 'T-1-1-1', 'PARTY_GROUP');
});
afterAll(() => server?.stop());

/** A yearly target for admissions, set when the bloc began, with some fields changed. */
const admissions = (more: object = {}) => ({
  organizationId: bloc.id,
  indicator: 'ADMISSIONS',
  value: 120,
  unit: 'PERSONS',
  fromYear: 2021,
  setOn: '2020-12-20',
  ...more,
});
const set = async (more: object) => (await done(server, 'setTarget', admissions(more))).target;
const problems = (more: object) => refused(server, 'setTarget', admissions(more));

const fields = `indicator value unit fromYear toYear yearly setOn endedOn note
  organization { code } document { symbol }`;

test('a target has all that it was set with', async () => {
  const { id } = await set({ fromYear: 2011, toYear: 2015, note: '  Nghị quyết  đại hội ', document });
  const expected = {
    indicator: 'ADMISSIONS',
    value: 120,
    unit: 'PERSONS',
    fromYear: 2011,
    toYear: 2015,
    yearly: true,
    setOn: '2020-12-20',
    endedOn: null,
    note: 'Nghị quyết đại hội',
    organization: { code: 'T' },
    document: { symbol: document.symbol },
  };
  const read = await server.query(
    `query($id: ID!) { node(id: $id) { ... on Target { ${fields} } } organization(code: "T") { targets { ${fields} } } }`,
    { id },
  );
  expect(read).toEqual({ node: expected, organization: { targets: [expected] } });
});

test('it was set on the day of its document, and today without one', async () => {
  const dayOf = async ({ id }: { id: string }) =>
    (await server.query('query($id: ID!) { node(id: $id) { ... on Target { setOn } } }', { id })).node.setOn;
  const ofDocument = {
    setOn: undefined,
    document: { ...document, issuedOn: '2010-05-19', symbol: '1-NQ/ĐUK' },
  };
  expect(await dayOf(await set({ ...ofDocument, fromYear: 2016, toYear: 2016 }))).toBe('2010-05-19');
  expect(await dayOf(await set({ setOn: undefined, fromYear: 2017, toYear: 2017 }))).toBe(today());
});

test.each([
  ['a span the wrong way round', { toYear: 2020 }, [['TARGET_SPAN_REVERSED', 'input.toYear']]],
  ['a year before the Party', { fromYear: 1929 }, [['YEAR_OUT_OF_RANGE', 'input.fromYear']]],
  ['a year beyond every scheme', { toYear: 40_000 }, [['YEAR_OUT_OF_RANGE', 'input.toYear']]],
  [
    'a year beyond every scheme before another year',
    { fromYear: 40_000, toYear: 2020 },
    [['YEAR_OUT_OF_RANGE', 'input.fromYear']],
  ],
  ['a whole span without an end', { yearly: false }, [['TARGET_SPAN_WITHOUT_END', 'input.toYear']]],
  ['no persons', { value: 0 }, [['TARGET_VALUE_OUT_OF_RANGE', 'input.value']]],
  ['a part of a person', { value: 120.5 }, [['TARGET_VALUE_OUT_OF_RANGE', 'input.value']]],
  ['more persons than there are', { value: 1e9 }, [['TARGET_VALUE_OUT_OF_RANGE', 'input.value']]],
  ['a unit that does not fit', { unit: 'YES_OR_NO', value: 1 }, [['TARGET_UNIT_NOT_FITTING', 'input.unit']]],
  ['a day to come', { setOn: '2099-01-01' }, [['DATE_IN_FUTURE', 'input.setOn']]],
  ['a note of control characters', { note: 'a\u0007' }, [['INVALID_FORMAT', 'input.note']]],
  [
    'a document of a day to come',
    { document: { ...document, issuedOn: '2099-01-01' } },
    [['DATE_IN_FUTURE', 'input.document.issuedOn']],
  ],
  [
    'a document that nobody can know',
    { document: { ...document, symbol: ' ' } },
    [['REQUIRED', 'input.document.symbol']],
  ],
])('%s is refused', async (_case, change, expected) => {
  expect(await problems(change)).toEqual(expected);
});

test.each([
  [0.9, false],
  [100.5, false],
  [-5, false],
  [1, true],
  [89.7, true],
  [100, true],
])('a percentage of %d is admitted: %s', async (value, isAdmitted) => {
  const year = 2050 + Math.floor(value / 10);
  const share = { indicator: 'MEMBERS_GOOD_OR_BETTER', unit: 'PERCENT', value, fromYear: year, toYear: year };
  if (!isAdmitted) {
    expect(await problems(share)).toEqual([['TARGET_VALUE_OUT_OF_RANGE', 'input.value']]);
    return;
  }
  const { id } = await set(share);
  const read = await server.query('query($id: ID!) { node(id: $id) { ... on Target { value } } }', { id });
  expect(read.node.value).toBe(value);
});

test('kinds of organization have the indicators that the regulation admits', async () => {
  const grassroots = { indicator: 'GRASSROOTS_GOOD_OR_BETTER', unit: 'PERCENT', value: 90 };
  const wrong = [['TARGET_KIND_NOT_ALLOWED', 'input.indicator']];
  expect(await problems({ ...grassroots, organizationId: cell.id })).toEqual(wrong);
  expect(await problems({ organizationId: group.id })).toEqual(wrong);
  await set({ ...grassroots, fromYear: 2023 });
  await set({ organizationId: cell.id });
});

test('an organization that does not exist on the day is refused', async () => {
  const gone = [['NOT_STANDING', 'input.organizationId']];
  expect(await problems({ setOn: '2009-12-31' })).toEqual(gone);
  const [dissolved] = await server.database.orm.em
    .fork()
    .execute<{ id: number; day: string }[]>(
      'select id, dissolved_on::text as day from organization where dissolved_on is not null order by id limit 1',
    );
  const organizationId = Buffer.from(`Organization:${dissolved?.id}`).toString('base64url');
  expect(await problems({ organizationId, setOn: undefined })).toEqual(gone);
  expect(await problems({ organizationId, setOn: dissolved?.day })).toEqual(gone);
  const unknown = Buffer.from('Organization:987654321').toString('base64url');
  expect(await problems({ organizationId: unknown })).toEqual([['NOT_FOUND', 'input.organizationId']]);
});

test('a second target for the same indicator and years is refused, whichever comes first', async () => {
  await set({ organizationId: cell.id, fromYear: 2012, toYear: 2014 });
  const exists = [['TARGET_EXISTS', 'input.fromYear']];
  for (const span of [
    { fromYear: 2014, toYear: 2016 },
    { fromYear: 2010, toYear: 2012 },
    { fromYear: 2013, toYear: 2013 },
    { fromYear: 2010 },
  ])
    expect((await problems({ organizationId: cell.id, ...span }))[0]).toEqual(exists[0]);
  await set({ organizationId: cell.id, fromYear: 2015, toYear: 2016 });
  // The value of the whole span is another matter, and so is another indicator.
  await set({ organizationId: cell.id, fromYear: 2012, toYear: 2014, yearly: false });
  expect(await problems({ organizationId: cell.id, fromYear: 2014, toYear: 2014, yearly: false })).toEqual(
    exists,
  );
  await set({
    organizationId: cell.id,
    indicator: 'OWN_RATING_GOOD_OR_BETTER',
    unit: 'YES_OR_NO',
    value: 1,
    fromYear: 2012,
  });
});

test('of two that are set at the same time one is', async () => {
  const payloads = await Promise.all(
    Array.from({ length: 4 }, () =>
      sendMutation(
        server,
        'setTarget',
        admissions({ organizationId: cell.id, fromYear: 2018, toYear: 2019 }),
      ),
    ),
  );
  const codes = payloads.map(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
  expect(codes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(codes.flat()).toEqual(Array(3).fill('TARGET_EXISTS'));
});

test('every problem is reported at once', async () => {
  expect(
    await problems({
      organizationId: group.id,
      unit: 'PERCENT',
      value: 0.9,
      fromYear: 2031,
      toYear: 2030,
      setOn: '2099-01-01',
      document: { ...document, issuer: '' },
    }),
  ).toEqual([
    ['DATE_IN_FUTURE', 'input.setOn'],
    ['TARGET_UNIT_NOT_FITTING', 'input.unit'],
    ['TARGET_VALUE_OUT_OF_RANGE', 'input.value'],
    ['TARGET_KIND_NOT_ALLOWED', 'input.indicator'],
    ['TARGET_SPAN_REVERSED', 'input.toYear'],
    ['REQUIRED', 'input.document.issuer'],
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, mutation, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let cell: { id: string; code: string; version: number };
let other: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
  cell = await newOrganization(server, bloc, 'T-1');
  other = await newOrganization(server, bloc, 'T-2', 'GRASSROOTS_CELL', '2019-10-01');
});
afterAll(() => server?.stop());

const decide = 'decideRatings';
const decision = (year: number, more: object) => ({ year, decidedOn: `${year}-12-30`, ...more });

/** Members of the cell, and a rating of each. */
async function rate(...grades: string[]) {
  const ratings = [];
  for (const grade of grades) ratings.push({ memberId: (await newMember(server, cell)).id, grade });
  return ratings;
}

test('decides the ratings of a year, of organizations and members at once', async () => {
  const memberRatings = await rate('GOOD', 'SATISFACTORY');
  const organizationRatings = [{ organizationId: cell.id, grade: 'CLEAN_AND_STRONG' }];
  const payload = await done(
    server,
    decide,
    decision(2014, { memberRatings, organizationRatings, document }),
  );
  expect(payload).toMatchObject({
    organizationRatings: [{ year: 2014, grade: 'CLEAN_AND_STRONG' }],
    memberRatings: [
      { year: 2014, grade: 'GOOD' },
      { year: 2014, grade: 'SATISFACTORY' },
    ],
    warnings: [],
  });

  const moved = { memberId: memberRatings[0]?.memberId, expectedVersion: 1, toCellId: other.id };
  await done(server, 'transferMember', { ...moved, effectiveOn: '2020-02-01' });
  const read = await server.query(
    `query($organization: ID!, $member: ID!) {
      organization(id: $organization) { before: rating(year: 2013) { grade } rating(year: 2014) { grade }
        ratingSummaries(fromYear: 2014, toYear: 2014, subject: MEMBER) { rated goodOrBetter } }
      member(id: $member) { ratings { year grade organization { code } stages { stage grade ratedOn } } } }`,
    { organization: cell.id, member: memberRatings[0]?.memberId },
  );
  expect(read).toEqual({
    organization: {
      before: null,
      rating: { grade: 'CLEAN_AND_STRONG' },
      ratingSummaries: [{ rated: 2, goodOrBetter: 1 }],
    },
    member: {
      ratings: [
        {
          year: 2014,
          grade: 'GOOD',
          organization: { code: 'T-1' },
          stages: [{ stage: 'DECIDED', grade: 'GOOD', ratedOn: '2014-12-30' }],
        },
      ],
    },
  });
});

test('reports every problem of the ratings at once, and records none of them', async () => {
  const [first] = await rate('GOOD');
  await done(server, decide, decision(2018, { memberRatings: [first] }));
  const late = (await newMember(server, cell, undefined, '2019-07-02')).id;
  const [second] = await rate('GOOD');
  const input = {
    organizationRatings: [
      { organizationId: cell.id, grade: 'WEAK' },
      { organizationId: other.id, grade: 'GOOD' },
      { organizationId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk', grade: 'GOOD' },
    ],
    memberRatings: [
      second,
      { ...second, grade: 'CLEAN_AND_STRONG' },
      { memberId: 'TWVtYmVyOjk5OTk5OTk', grade: 'GOOD' },
      { memberId: late, grade: 'GOOD' },
    ],
  };
  expect(await refused(server, decide, decision(2019, input))).toEqual([
    ['GRADE_NOT_IN_SCHEME', 'input.organizationRatings.0.grade'],
    ['NOT_RATED', 'input.organizationRatings.1.organizationId'],
    ['NOT_FOUND', 'input.organizationRatings.2.organizationId'],
    ['GRADE_NOT_IN_SCHEME', 'input.memberRatings.1.grade'],
    ['DUPLICATE', 'input.memberRatings.1.memberId'],
    ['NOT_FOUND', 'input.memberRatings.2.memberId'],
    ['NOT_RATED', 'input.memberRatings.3.memberId'],
  ]);
  expect(await refused(server, decide, decision(2018, { memberRatings: [second, first] }))).toEqual([
    ['ALREADY_DECIDED', 'input.memberRatings.1.memberId'],
  ]);
  const before = {
    memberRatings: [second],
    organizationRatings: [{ organizationId: other.id, grade: 'GOOD' }],
  };
  expect(await refused(server, decide, decision(2010, before))).toEqual([
    ['NOT_STANDING', 'input.organizationRatings.0.organizationId'],
    ['NOT_IN_A_CELL', 'input.memberRatings.0.memberId'],
  ]);
});

test('rates who is there on the day of the decision, or at the end of the year where it comes later', async () => {
  const member = { memberId: (await newMember(server, cell, undefined, '2017-12-20')).id, grade: 'GOOD' };
  const young = await newOrganization(server, bloc, 'T-3', 'GRASSROOTS_CELL', '2017-12-20');
  const ratings = {
    memberRatings: [member],
    organizationRatings: [{ organizationId: young.id, grade: 'GOOD' }],
  };
  const decided = (decidedOn: string) => decision(2017, { ...ratings, decidedOn });
  expect(await refused(server, decide, decided('2017-12-19'))).toEqual([
    ['NOT_STANDING', 'input.organizationRatings.0.organizationId'],
    ['NOT_IN_A_CELL', 'input.memberRatings.0.memberId'],
  ]);
  await done(server, decide, decided('2018-02-01'));
});

test('rates from six months on, to the day', async () => {
  const memberRatings = [];
  const organizationRatings = [];
  for (const since of ['2020-06-30', '2020-07-01']) {
    const { id: memberId } = await newMember(server, cell, undefined, since);
    memberRatings.push({ memberId, grade: 'GOOD' });
    const { id: organizationId } = await newOrganization(
      server,
      bloc,
      `T-${since}`,
      'GRASSROOTS_CELL',
      since,
    );
    organizationRatings.push({ organizationId, grade: 'GOOD' });
  }
  expect(await refused(server, decide, decision(2020, { memberRatings, organizationRatings }))).toEqual([
    ['NOT_RATED', 'input.organizationRatings.1.organizationId'],
    ['NOT_RATED', 'input.memberRatings.1.memberId'],
  ]);
  const longEnough = {
    memberRatings: memberRatings.slice(0, 1),
    organizationRatings: organizationRatings.slice(0, 1),
  };
  await done(server, decide, decision(2020, longEnough));
});

test('refuses a decision from before the end of the year is near, and for a year to come', async () => {
  const memberRatings = await rate('GOOD');
  for (const [year, decidedOn, code] of [
    [2022, '2022-01-05', 'DATES_OUT_OF_ORDER'],
    [2022, '2022-11-30', 'DATES_OUT_OF_ORDER'],
    [2090, '2024-12-30', 'DATES_OUT_OF_ORDER'],
    [2090, '2090-12-01', 'DATE_IN_FUTURE'],
  ] as const) {
    expect(await refused(server, decide, decision(year, { memberRatings, decidedOn }))).toEqual([
      [code, 'input.decidedOn'],
    ]);
  }
});

test('names the grades that the year has', async () => {
  const memberRatings = await rate('WEAK');
  const { userErrors } = await sendMutation(server, decide, decision(2019, { memberRatings }));
  expect(userErrors[0].message).toEqual({
    vi: 'Mức đã chọn không có trong quy định xếp loại năm 2019; các mức: Hoàn thành xuất sắc nhiệm vụ; Hoàn thành tốt nhiệm vụ; Hoàn thành nhiệm vụ; Không hoàn thành nhiệm vụ.',
    en: 'WEAK is not a grade of 2019; its grades are: EXCELLENT, GOOD, SATISFACTORY, UNSATISFACTORY.',
  });
});

test.each([
  [{ year: 1999 }, 'NO_RATING_SCHEME', 'year'],
  [{ year: 99_999 }, 'NO_RATING_SCHEME', 'year'],
  [{ decidedOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'decidedOn'],
  [{ decidedOn: '2016-12-31' }, 'DATES_OUT_OF_ORDER', 'decidedOn'],
  [{ document: { ...document, type: ' ' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  const input = decision(2017, { memberRatings: await rate('GOOD'), ...wrong });
  expect(await refused(server, decide, input)).toEqual([[code, `input.${path}`]]);
});

test('refuses to decide nothing', async () => {
  expect(await refused(server, decide, decision(2017, {}))).toEqual([['NOTHING_GIVEN', 'input']]);
});

test('rates no party groups', async () => {
  const { id } = await newOrganization(server, cell, 'T-1-TD', 'PARTY_GROUP');
  const organizationRatings = [{ organizationId: id, grade: 'GOOD' }];
  expect(await refused(server, decide, decision(2017, { organizationRatings }))).toEqual([
    ['KIND_NOT_RATED', 'input.organizationRatings.0.organizationId'],
  ]);
});

test('reports the path of a malformed id', async () => {
  const memberRatings = [...(await rate('GOOD')), { memberId: cell.id, grade: 'GOOD' }];
  const { body } = await server.request(mutation(decide), { input: decision(2017, { memberRatings }) });
  expect(body.errors[0].extensions).toMatchObject({
    code: 'INVALID_ID',
    argument: [decide, 'input', 'memberRatings', 1, 'memberId'],
  });
});

test.each([
  // 15% of those rated GOOD or better; 20% of those rated GOOD.
  [2015, [...Array(17).fill('GOOD'), ...Array(3).fill('EXCELLENT')], []],
  [
    2016,
    [...Array(16).fill('GOOD'), ...Array(3).fill('EXCELLENT'), 'SATISFACTORY'],
    [['EXCELLENT_ABOVE_CAP', 'input.memberRatings']],
  ],
  [2021, [...Array(10).fill('GOOD'), ...Array(2).fill('EXCELLENT')], []],
  [
    2022,
    [...Array(9).fill('GOOD'), ...Array(2).fill('EXCELLENT')],
    [['EXCELLENT_ABOVE_CAP', 'input.memberRatings']],
  ],
])('warns in %i above the cap of its year', async (year, grades, warned) => {
  const { warnings } = await done(server, decide, decision(year, { memberRatings: await rate(...grades) }));
  expect(codesIn(warnings)).toEqual(warned);
});

test('decides each rating once for concurrent calls', async () => {
  const input = decision(2013, { memberRatings: await rate('GOOD', 'GOOD') });
  const payloads = await Promise.all(Array.from({ length: 20 }, () => sendMutation(server, decide, input)));
  expect(payloads.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  for (const { userErrors } of payloads.filter((payload) => payload.userErrors.length > 0)) {
    expect(codesIn(userErrors)).toEqual([
      ['ALREADY_DECIDED', 'input.memberRatings.0.memberId'],
      ['ALREADY_DECIDED', 'input.memberRatings.1.memberId'],
    ]);
  }
});

test('decides many ratings in as many statements as few', async () => {
  const count = async (year: number, ratings: object[]) => {
    const statements = await server.statements(() =>
      done(server, decide, decision(year, { memberRatings: ratings })),
    );
    return statements.length;
  };
  const few = await rate('GOOD', 'GOOD');
  const many = await rate(...Array(25).fill('GOOD'));
  expect(await count(2012, many)).toBe(await count(2012, few));
});

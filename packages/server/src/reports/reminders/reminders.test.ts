import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, today } from '../../shared/dates.ts';
import { scopesOf } from '../../shared/permission.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { findCallers } from '../../test/find-callers.ts';
import { fileNumber, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { rawRows } from '../../test/recount.ts';
import { type Reminder, remindersRecount, workingDay } from '../../test/reminders-recount.ts';
import { done } from '../../test/run-mutation.ts';
import { workingDaysAfter } from './working-days.ts';

let server: TestServer;
/** A caller who may see and change everything. */
let everyone: TestCaller;
let recount: Awaited<ReturnType<typeof remindersRecount>>;
let callers: Awaited<ReturnType<typeof findCallers>>;
beforeAll(async () => {
  server = await startTestServer();
  recount = await remindersRecount(server);
  callers = await findCallers(server.database);
  const { committee, cell, mixed, figures } = callers;
  const bloc = { figures: 'everywhere', members: callers.bloc?.members } as const;
  const administrator = scopesOf('everywhere');
  await makeCallers(server.database, { administrator, committee, cell, mixed, figures, bloc } as never);
  everyone = server.as(keyOf('administrator'));
});
afterAll(() => server?.stop());

interface Shown {
  kind: string;
  dueOn: string;
  overdue: boolean;
  badgeYears: number | null;
  organization: { code: string };
  member: { fileNumber: string } | null;
  term: { name: string } | null;
  rule: { vi: string; en: string };
}
interface Asked {
  asOf: string;
  until?: string;
  from?: string;
  kinds?: string[];
  includeDescendants?: boolean;
}
type Span = Asked & { until: string };

const shown =
  'kind dueOn overdue badgeYears organization { code } member { fileNumber } term { name } rule { vi en }';

/** Reads all reminders of an organization, page by page, from one end of the list or the other. */
async function readAll(
  caller: TestCaller,
  code: string,
  asked: Asked,
  { from = 'first', size = 100 }: { from?: 'first' | 'last'; size?: number } = {},
): Promise<Shown[]> {
  const isForward = from === 'first';
  const all: Shown[] = [];
  for (let cursor: string | null = null; ; ) {
    const { organization } = await caller.query(
      `query ($code: String!, $until: Date, $from: Date, $asOf: Date, $kinds: [ReminderKind!],
          $includeDescendants: Boolean, $size: Int, $cursor: String) {
        organization(code: $code) {
          reminders(until: $until, from: $from, asOf: $asOf, kinds: $kinds, includeDescendants: $includeDescendants,
              ${from}: $size, ${isForward ? 'after' : 'before'}: $cursor) {
            totalCount nodes { ${shown} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      { includeDescendants: true, ...asked, code, size, cursor },
    );
    const { nodes, pageInfo, totalCount } = organization.reminders;
    all.splice(isForward ? all.length : 0, 0, ...nodes);
    cursor = isForward ? pageInfo.endCursor : pageInfo.startCursor;
    if (isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage) continue;
    expect(totalCount).toBe(all.length);
    return all;
  }
}

const compared = ({ kind, dueOn, badgeYears, organization, member, term }: Shown): Reminder => [
  dueOn,
  organization.code,
  kind,
  [member?.fileNumber ?? term?.name ?? '', ...(badgeYears === null ? [] : [badgeYears])].join(' '),
];
const inOrder = (found: Shown[]) => found.map(compared).toSorted();
const kindsIn = (found: Shown[]) => [...new Set(found.map(({ kind }) => kind))].toSorted();
const codeOf = async (id: number | undefined) => {
  const [row] = await rawRows(server)<{ code: string }>(sql`select code from organization where id = ${id}`);
  return row?.code as string;
};

describe('every reminder of the sample bloc is that of the raw rows', () => {
  const spans: Span[] = [
    { asOf: '2012-03-31', until: '2012-06-30' },
    { asOf: '2016-02-29', until: '2017-02-28' },
    { asOf: '2020-08-31', until: '2020-12-31', from: '2020-06-01' },
    { asOf: '2020-12-31', until: '2021-03-31' },
    { asOf: '2021-06-30', until: '2021-06-30' },
    { asOf: '2021-06-30', until: '2030-12-31', from: '2021-01-01' },
  ];
  test.each(spans)('%o', async (asked) => {
    const cell = await codeOf(callers.cell?.members[0]);
    for (const code of ['DUK', 'DUK-02', 'DUK-42', cell]) {
      const found = await readAll(everyone, code, asked);
      expect(inOrder(found)).toEqual(recount(code, asked));
      const order = found.map(({ dueOn, organization }) => `${dueOn} ${organization.code}`);
      expect(order).toEqual(order.toSorted());
      for (const { kind, dueOn, overdue } of found)
        expect(overdue).toBe(kind !== 'BADGE_DUE' && dueOn < asked.asOf);
      const own = { ...asked, includeDescendants: false };
      expect(inOrder(await readAll(everyone, code, own))).toEqual(recount(code, own));
    }
  });

  test('and together they have all kinds', async () => {
    const found = await Promise.all(spans.map((asked) => readAll(everyone, 'DUK', asked)));
    expect(kindsIn(found.flat())).toEqual([
      ...['BADGE_DUE', 'MEETING_OWED', 'PROBATION_ENDS', 'RECOGNITION_DUE', 'TERM_ENDS'],
    ]);
  });
});

test('pages from either end have every reminder once, in the same order', async () => {
  const asked = { asOf: '2021-06-30', until: '2023-06-30' };
  const whole = await readAll(everyone, 'DUK-02', asked);
  expect(whole.length).toBeGreaterThan(40);
  expect(new Set(whole.map((each) => JSON.stringify(each))).size).toBe(whole.length);
  expect(await readAll(everyone, 'DUK-02', asked, { size: 7 })).toEqual(whole);
  expect(await readAll(everyone, 'DUK-02', asked, { from: 'last', size: 7 })).toEqual(whole);
});

test('a list of kinds, none of them, and the day of the query by its directive', async () => {
  const asked = { asOf: '2021-06-30', until: '2021-12-31' };
  const whole = await readAll(everyone, 'DUK', asked);
  const kinds = ['TERM_ENDS', 'BADGE_DUE', 'TERM_ENDS'];
  expect(await readAll(everyone, 'DUK', { ...asked, kinds })).toEqual(
    whole.filter(({ kind }) => kinds.includes(kind)),
  );
  expect(await readAll(everyone, 'DUK', { ...asked, kinds: [] })).toEqual([]);
  const { organization } = await everyone.query(`query @asOf(date: "2021-06-30") { organization(code: "DUK") {
    reminders(until: "2021-12-31") { totalCount } now: reminders { totalCount } } }`);
  expect(organization.reminders.totalCount).toBe(whole.length);
  expect(organization.now.totalCount).toBe(
    recount('DUK', { asOf: '2021-06-30', until: '2021-06-30' }).length,
  );
});

test('a span that ends before it begins is refused', async () => {
  const { body } = await everyone.request(
    '{ organization(code: "DUK") { reminders(from: "2020-02-01", until: "2020-01-31") { totalCount } } }',
  );
  expect(body.errors[0].extensions.code).toBe('DATES_REVERSED');
});

test('all pages of a bloc are one statement, and those of many organizations too', async () => {
  const page = 'reminders(until: "2021-12-31", asOf: "2021-06-30", first: 5)';
  const fields = `{ totalCount nodes { ${shown} } pageInfo { endCursor hasNextPage } }`;
  for (const query of [
    `{ organization(code: "DUK") { ${page} ${fields} } }`,
    `{ organization(code: "DUK") { children(first: 20) { nodes { code ${page} ${fields} } } } }`,
  ])
    expect(await server.reads(() => everyone.query(query))).toHaveLength(1);
});

describe('scope', () => {
  const asked = { asOf: '2021-06-30', until: '2025-12-31' };

  test('an officer of one committee reads its reminders whole, and none beyond', async () => {
    const code = await codeOf(callers.committee?.members[0]);
    const officer = server.as(keyOf('committee'));
    const found = await readAll(officer, code, asked);
    expect(kindsIn(found)).toContain('MEETING_OWED');
    expect(inOrder(found)).toEqual(recount(code, asked));
    const { organization } = await officer.query('{ organization(code: "DUK") { code } }');
    expect(organization).toBeNull();
  });

  test('one who sees figures everywhere reads those of their members alone', async () => {
    const reader = server.as(keyOf('mixed'));
    const [committee, cell] = await Promise.all((callers.mixed?.figures ?? []).map(codeOf));
    expect(await readAll(reader, committee as string, asked)).toEqual([]);
    expect(inOrder(await readAll(reader, cell as string, asked))).toEqual(recount(cell as string, asked));
    const whole = await readAll(server.as(keyOf('bloc')), 'DUK', asked);
    expect(inOrder(whole)).toEqual(recount('DUK', asked));
  });

  test('one who sees figures alone is refused', async () => {
    const code = await codeOf(callers.figures?.figures[0]);
    const { body } = await server
      .as(keyOf('figures'))
      .request(`{ organization(code: "${code}") { reminders(until: "2025-12-31") { totalCount } } }`);
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(JSON.stringify(body.data ?? {})).not.toContain('totalCount');
  });
});

describe('edge days', () => {
  let cell: { id: string; code: string; version: number };
  let bloc: typeof cell;
  beforeAll(async () => {
    bloc = await newBloc(everyone, 'N');
    cell = await newOrganization(everyone, bloc, 'N-1', 'GRASSROOTS_CELL', '2012-01-01');
  });
  const read = async (asked: Asked, code = cell.code) => readAll(everyone, code, asked);
  const daysOf = (found: Shown[]) => found.map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue]);
  const ofMember = ['PROBATION_ENDS', 'RECOGNITION_DUE'];

  test.each([
    // The day of the ceremony, the end of probation, and 30 working days later.
    ['a 29 February ends on a Thursday', '2012-02-29', '2013-02-28', '2013-04-11'],
    ['a Saturday', '2012-06-08', '2013-06-08', '2013-07-19'],
    ['a Sunday', '2012-06-09', '2013-06-09', '2013-07-19'],
    ['a Monday', '2012-06-10', '2013-06-10', '2013-07-22'],
    ['the end of a month', '2012-08-31', '2013-08-31', '2013-10-11'],
  ])('of a probation that ends on %s', async (_, admittedOn, endsOn, deadline) => {
    const place = await newOrganization(everyone, bloc, `N-${admittedOn}`, 'GRASSROOTS_CELL', '2012-01-01');
    await newMember(everyone, place, 'Nguyễn Văn An', admittedOn);
    const kinds = ofMember;
    const before = await read({ asOf: admittedOn, until: '2014-12-31', kinds }, place.code);
    expect(daysOf(before)).toEqual([
      ['PROBATION_ENDS', endsOn, false],
      ['RECOGNITION_DUE', deadline, false],
    ]);
    const onDeadline = await read({ asOf: deadline, kinds }, place.code);
    expect(daysOf(onDeadline)).toEqual([
      ['PROBATION_ENDS', endsOn, true],
      ['RECOGNITION_DUE', deadline, false],
    ]);
    const later = await read({ asOf: addMonths(deadline, 12), from: endsOn, kinds }, place.code);
    expect(daysOf(later)).toEqual([
      ['PROBATION_ENDS', endsOn, true],
      ['RECOGNITION_DUE', deadline, true],
    ]);
    expect(await read({ asOf: endsOn, from: addMonths(endsOn, 6), kinds }, place.code)).toEqual([]);
  });

  test('a reminder of a recognition is there until the day of its decision, however early it takes effect', async () => {
    const place = await newOrganization(everyone, bloc, 'N-2', 'GRASSROOTS_CELL', '2012-01-01');
    const { id, version } = await newMember(everyone, place, 'Trần Thị Bình', '2013-01-31');
    await done(everyone, 'recognizeOfficialMember', {
      memberId: id,
      expectedVersion: version,
      decidedOn: '2014-04-10',
    });
    const kinds = ofMember;
    expect(daysOf(await read({ asOf: '2014-04-09', kinds }, place.code))).toEqual([
      ['PROBATION_ENDS', '2014-01-31', true],
      ['RECOGNITION_DUE', '2014-03-14', true],
    ]);
    expect(await read({ asOf: '2014-04-10', kinds }, place.code)).toEqual([]);
  });

  test('badges are due from 30 years after the decision to 90, and none at 35; once left, none', async () => {
    const person = (admissionDecidedOn: string, admittedOn: string, officialOn: string | null) => ({
      ...{ fileNumber: fileNumber(), fullName: 'Vũ Thị Dung', cellId: cell.id },
      ...{ admissionDecidedOn, admittedOn, officialOn },
    });
    const people = [
      person('1984-02-29', '1984-03-10', '1985-03-10'),
      person('1982-12-31', '1983-01-03', '1984-01-03'),
      person('1983-07-01', '1983-07-20', null),
    ];
    const { members } = await done(everyone, 'recordOpeningStock', {
      effectiveOn: '2012-01-01',
      members: people,
    });
    const asked = { asOf: '2012-01-01', until: '2099-12-31', kinds: ['BADGE_DUE'] };
    const of = (found: Shown[], place: number) =>
      found
        .filter(({ member }) => member?.fileNumber === people[place]?.fileNumber)
        .map(({ badgeYears, dueOn }) => [badgeYears, dueOn]);
    const found = await read(asked);
    const badges = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
    expect(of(found, 0)).toEqual(badges.map((years) => [years, addMonths('1984-02-29', years * 12)]));
    expect(of(found, 0).slice(0, 2)).toEqual([
      [30, '2014-02-28'],
      [40, '2024-02-29'],
    ]);
    expect(of(found, 1)).toEqual(badges.map((years) => [years, `${1982 + years}-12-31`]));
    expect(of(found, 2)).toEqual([]);
    expect(found.map(({ badgeYears }) => badgeYears)).not.toContain(35);
    const [first] = found;
    expect(first?.rule).toEqual({
      vi: expect.stringMatching(/^Đảng viên đủ 30 năm tuổi Đảng .*\. \(Nguồn: .*\)$/),
      en: expect.stringMatching(/^A member of 30 years .*\. \(Source: .*\)$/),
    });
    // From the day of the query on, and earlier ones only where they are asked for.
    const kinds = ['BADGE_DUE'];
    const on = async (asOf: string, from?: string) =>
      of(await read({ asOf, until: '2020-12-31', kinds, ...(from && { from }) }), 0);
    expect(await on('2014-02-28')).toEqual([[30, '2014-02-28']]);
    expect(await on('2014-03-01')).toEqual([]);
    expect(await on('2014-03-01', '2014-02-01')).toEqual([[30, '2014-02-28']]);
    await done(everyone, 'endMembership', {
      ...{ memberId: members[0].id, expectedVersion: members[0].version },
      ...{ end: 'DIED', effectiveOn: '2013-06-01' },
    });
    expect(await on('2013-06-01')).toEqual([]);
  });

  test('a cell owes the meetings of whole past months with members, for a year, until they are recorded', async () => {
    const place = await newOrganization(everyone, bloc, 'N-3', 'GRASSROOTS_CELL', '2014-01-15');
    const kinds = ['MEETING_OWED'];
    const owed = async (asOf: string) =>
      (await read({ asOf, kinds }, place.code)).map(({ dueOn, overdue }) =>
        overdue ? dueOn : `not ${dueOn}`,
      );
    expect(await owed('2014-12-31')).toEqual([]);
    await newMember(everyone, place, 'Đỗ Văn Đạt', '2014-02-20');
    const meet = async (heldOn: string, kind = 'REGULAR') =>
      (
        await done(everyone, 'recordMeeting', {
          ...{ cellId: place.id, kind, heldOn, absences: [] },
          ...(kind === 'THEMATIC' && { topic: 'Nêu gương' }),
        })
      ).meeting;
    await meet('2014-03-31');
    await meet('2014-04-05', 'THEMATIC');
    const { id, version } = await meet('2014-05-05');
    await done(everyone, 'cancelMeeting', { meetingId: id, expectedVersion: version, reason: 'Không họp' });
    expect(await owed('2014-05-31')).toEqual(['2014-02-28', '2014-04-30']);
    expect(await owed('2014-06-01')).toEqual(['2014-02-28', '2014-04-30', '2014-05-31']);
    const last = (from: number, to: number, year: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => {
        const next = addMonths(`${year}-01-01`, from + index);
        return new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
      });
    expect(await owed('2015-03-01')).toEqual([...last(4, 12, 2014), ...last(1, 2, 2015)]);
  });

  test('a term that ended is overdue until the next has begun', async () => {
    const place = await newOrganization(everyone, bloc, 'N-4', 'GRASSROOTS_CELL', '2012-01-01');
    const official = () => ({
      ...{ fileNumber: fileNumber(), fullName: 'Đào Văn Ân', cellId: place.id },
      ...{ admissionDecidedOn: '2001-05-01', admittedOn: '2001-05-19', officialOn: '2002-05-19' },
    });
    const { members } = await done(everyone, 'recordOpeningStock', {
      effectiveOn: '2012-01-01',
      members: [official(), official()],
    });
    const appoint = async (holder: { id: string }, startsOn: string, endsOn: string) => {
      const { organization } = await everyone.query(`{ organization(code: "N-4") { version } }`);
      await done(everyone, 'appointToPosition', {
        ...{ organizationId: place.id, expectedVersion: organization.version, memberId: holder.id },
        ...{ role: 'SECRETARY', method: 'ELECTED', effectiveOn: startsOn, replaceHolder: true },
        term: { name: `${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}`, startsOn, endsOn },
      });
    };
    await appoint(members[0], '2012-06-15', '2014-12-15');
    const kinds = ['TERM_ENDS'];
    const on = async (asOf: string, until = asOf) =>
      (await read({ asOf, until, kinds }, place.code)).map(({ dueOn, overdue, term }) => [
        dueOn,
        overdue,
        term,
      ]);
    const term = { name: '2012–2014' };
    expect(await on('2014-06-30', '2014-12-14')).toEqual([]);
    expect(await on('2014-06-30', '2014-12-15')).toEqual([['2014-12-15', false, term]]);
    expect(await on('2015-01-31')).toEqual([['2014-12-15', true, term]]);
    await appoint(members[1], '2015-02-01', '2017-08-01');
    expect(await on('2015-01-31')).toEqual([['2014-12-15', true, term]]);
    expect(await on('2015-02-01')).toEqual([]);
  });

  test('of an organization that left the scope, the reminders end with it, and nothing unseen is taken for missing', async () => {
    const here = await newOrganization(everyone, bloc, 'N-5', 'GRASSROOTS_COMMITTEE', '2012-01-01');
    await newOrganization(everyone, bloc, 'N-6', 'GRASSROOTS_COMMITTEE', '2012-01-01');
    const moved = await newOrganization(everyone, here, 'N-5-1', 'SUBORDINATE_CELL', '2012-01-01');
    await newMember(everyone, moved, 'Vũ Thị Dung', '2012-02-03');
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08'])
      await done(everyone, 'recordMeeting', {
        ...{ cellId: moved.id, kind: 'REGULAR', heldOn: `2014-${month}-09`, absences: [] },
      });
    const raw = rawRows(server);
    const idOf = async (code: string) =>
      (await raw<{ id: number }>(sql`select id from organization where code = ${code}`))[0]?.id as number;
    const [cellId, fromId, toId] = [await idOf('N-5-1'), await idOf('N-5'), await idOf('N-6')];
    await server.database.orm.em.fork().transactional(async (em) => {
      const run = (statement: ReturnType<typeof sql>) => statement.execute(em.getKysely());
      await run(sql`update organization_state set valid_to = '2014-05-01' where organization_id = ${cellId}`);
      await run(sql`insert into organization_state (organization_id, kind, name, parent_id, valid_from)
        values (${cellId}, 'SUBORDINATE_CELL', 'Chi bộ', ${toId}, '2014-05-01')`);
      await run(sql`update organization_closure set valid_to = '2014-05-01'
        where ancestor_id = ${fromId} and descendant_id = ${cellId}`);
      await run(sql`insert into organization_closure (ancestor_id, descendant_id, depth, valid_from)
        values (${toId}, ${cellId}, 1, '2014-05-01')`);
    });
    await makeCallers(server.database, {
      former: { figures: [fromId], members: [fromId] },
      present: { figures: [toId], members: [toId] },
    });
    const [former, present] = [server.as(keyOf('former')), server.as(keyOf('present'))];
    const now = { asOf: '2014-08-31' };
    const all = await remindersRecount(server);
    const before = { asOf: '2014-04-30' };
    const expected = (asked: { asOf: string }) => all('N-5-1', { ...asked, until: asked.asOf });
    expect(expected(now).length).toBeGreaterThan(0);
    expect(inOrder(await readAll(former, 'N-5-1', before))).toEqual(expected(before));
    expect(await readAll(former, 'N-5-1', now)).toEqual([]);
    expect(await readAll(former, 'N-5', now)).toEqual([]);
    expect(inOrder(await readAll(present, 'N-6', now))).toEqual(expected(now));
  });

  test('today is the day of a query without any', async () => {
    const { organization } = await everyone.query(
      `{ organization(code: "N-1") { reminders { totalCount } today: reminders(asOf: "${today()}", until: "${today()}") { totalCount } } }`,
    );
    expect(organization.reminders).toEqual(organization.today);
  });
});

test('working days are those that one counts', async () => {
  const days = Array.from({ length: 14 }, (_, index) =>
    new Date(Date.UTC(2016, 1, 20 + index)).toISOString().slice(0, 10),
  );
  const counted = await rawRows(server)<{ day: string; count: number; found: string }>(sql`
    select day::text, count, ${workingDaysAfter(sql.ref('day'), sql.ref('count'))}::text as found
    from unnest(${days}::date[]) as day cross join generate_series(1, 45) as count`);
  expect(counted).toHaveLength(14 * 45);
  for (const { day, count, found } of counted)
    expect(found, `${day} + ${count}`).toBe(workingDay(day, count));
});

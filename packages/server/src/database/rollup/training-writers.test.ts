import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWriters, type Writers } from '../../test/writers.ts';

const writers = 8;

let started: Writers;
let clients: pg.Client[];
beforeAll(async () => {
  started = await startWriters(writers);
  ({ clients } = started);
});
afterAll(() => started?.stop());

const expectNoFaults = () => started.expectNoFaults();

const inForce = `training_course as course join training_result as result on result.course_id = course.id
  and result.superseded_on is null and course.kind = 'COMMITTEE_SKILLS'`;
const attending = `${inForce} join training_participant as participant on participant.result_id = result.id`;
/** A member who attended a course of the bloc and one of a grassroots committee. */
const member = `(select member_id from ${attending} group by member_id having count(distinct course.organizer_id) > 1
  order by member_id limit 1)`;
const organizers = `select course.organizer_id from ${attending} where member_id = ${member}`;
const [bloc, committee] = ['min', 'max'].map(
  (end) => `(select ${end}(organizer_id) from (${organizers}) as organizers)`,
) as [string, string];

const attend = (organizer: string, who: string) => `
  insert into training_participant (result_id, member_id, organization_id, attended_on, completed)
  select result.id, ${who}, course.organizer_id, course.started_on, true from ${inForce}
  where course.organizer_id = ${organizer} and not exists (
    select from training_participant as known where known.result_id = result.id and known.member_id = ${who})
  order by result.id limit 1`;
const withdraw = (organizer: string) => `delete from training_participant where id = (
  select participant.id from ${attending} where course.organizer_id = ${organizer} and member_id = ${member}
  order by course.started_on desc limit 1)`;
const supersede = (organizer: string) => `update training_result set superseded_on = recorded_on where id = (
  select result.id from ${attending} where course.organizer_id = ${organizer} and member_id = ${member}
  order by result.id desc limit 1)`;
const leave = (who: string) => `update position set valid_to = valid_from + 300 where id = (
  select id from position where member_id = ${who} and valid_to > valid_from + 300 order by id limit 1)`;
/** Its courses before that day are not under the bloc any more. */
const move = (organizer: string, day: string) => `update organization_closure set valid_from = '${day}'
  where descendant_id = ${organizer} and ancestor_id = ${bloc} and valid_from < '${day}' and valid_to = 'infinity'`;
/** The only time that a member attended a course of some committee. */
const once = `(
  select course.organizer_id, min(participant.id) as participant, min(course.started_on) as began from ${attending}
  where course.organizer_id not in (${bloc}, ${committee})
  group by course.organizer_id, member_id having count(*) = 1 order by member_id limit 1) as once`;
const withdrawOnce = `delete from training_participant using ${once} where id = once.participant`;
const moveOnce = `update organization_closure set valid_from = once.began + 1 from ${once}
  where descendant_id = once.organizer_id and ancestor_id = ${bloc} and valid_from <= began and valid_to > began`;
const correctFor = (who: string) => `update training_result set superseded_on = recorded_on where id = (
  select result.id from ${inForce} where course.organizer_id = ${bloc} and not exists (
    select from training_participant as known where known.result_id = result.id and known.member_id = ${who})
  order by result.id limit 1)`;
/** Others who hold positions. */
const other = (place: number) => `(select distinct member_id from position where member_id <> ${member}
  order by member_id offset ${place} limit 1)`;

/** Begins the first, and then the second, which is to wait for it or not; commits both. */
async function overlap(first: string, second: string, waits: boolean): Promise<void> {
  const [one, two, watch] = clients as [pg.Client, pg.Client, pg.Client];
  await one.query('begin');
  expect((await one.query(first)).rowCount).toBeGreaterThan(0);
  await two.query('begin');
  const { rows } = await two.query('select pg_backend_pid() as pid');
  const running = two.query(second);
  if (waits) {
    const waiting = async () =>
      (await watch.query('select from pg_locks where pid = $1 and not granted', [rows[0].pid])).rowCount;
    await expect.poll(waiting).toBeGreaterThan(0);
  } else await running;
  await one.query('commit');
  expect((await running).rowCount).toBeGreaterThan(0);
  await two.query('commit');
  await expectNoFaults();
}

test('members who attend at the same time do not wait for each other', async () => {
  await overlap(attend(bloc, other(0)), attend(bloc, other(1)), false);
  await overlap(attend(bloc, other(2)), leave(other(3)), false);
});

test.each([
  ['a member who attends and whose position ends', attend(bloc, other(4)), leave(other(4))],
  ['a member whose position ends and who attends', leave(other(5)), attend(bloc, other(5))],
  ['a member who attends and results that are corrected', attend(bloc, other(6)), correctFor(other(6))],
  [
    'results that are corrected and a member of theirs who attended no other course',
    supersede(bloc),
    withdraw(bloc),
  ],
  [
    'a member who attends and a move of another organizer',
    attend(bloc, member),
    move(committee, '2012-01-01'),
  ],
  [
    'a move of an organizer and a member of its course who did not attend another',
    move(committee, '2014-01-01'),
    withdraw(bloc),
  ],
  ['a member who did not attend after all and a move of its organizer', withdrawOnce, moveOnce],
  ['moves of two organizers of one member', move(bloc, '2018-01-01'), move(committee, '2019-01-01')],
])('wait for each other where both change the years of a member: %s', async (_, first, second) => {
  await overlap(first, second, true);
});

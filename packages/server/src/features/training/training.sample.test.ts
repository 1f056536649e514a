import { expect, test } from 'vitest';
import { sampleRows } from '../../test/sample-rows.ts';

const { rows, value } = await sampleRows();

const bloc = `(select id from organization where code = 'DUK')`;

test('fact 12: committees are trained in every year', async () => {
  expect(
    await rows(`select extract(year from training_course.started_on)::int as year from training_course
      join training_result on course_id = training_course.id
      where kind = 'COMMITTEE_SKILLS' and training_course.organizer_id = ${bloc} and attended >= 68 order by 1`),
  ).toEqual(Array.from({ length: 11 }, (_, index) => ({ year: 2010 + index })));
});

test('courses in awareness have room for those admitted in the year after', async () => {
  expect(
    await rows(`select extract(year from training_course.started_on)::int as year from training_course
      join training_result on course_id = training_course.id
      where kind = 'AWARENESS' and attended < (select count(*) from member_event
        where type = 'ADMITTED' and to_organization_id is not null
          and extract(year from effective_on) = extract(year from training_course.started_on) + 1)`),
  ).toEqual([]);
});

test('figures are those of the participants, who were members of their cell on every day of the course', async () => {
  expect(await value('select count(*)::int from training_participant')).toBeGreaterThan(1000);
  expect(
    await value(`select count(*)::int from training_participant as participant
      join training_result as result on result.id = result_id join training_course as course on course.id = course_id
      where attended_on <> course.started_on or not exists (
        select from cell_membership as stay where stay.member_id = participant.member_id
          and stay.organization_id = participant.organization_id
          and valid_from <= course.started_on and valid_to > course.ended_on)`),
  ).toBe(0);
  expect(
    await value(`select count(*)::int from training_result as result where (attended, completed) <> (
      select count(*) + outsiders_attended, count(*) filter (where participant.completed) + outsiders_completed
      from training_participant as participant where result_id = result.id)`),
  ).toBe(0);
});

test('courses for new members are attended by members on probation', async () => {
  expect(
    await value(`select count(*)::int from training_participant as participant
      join training_result as result on result.id = result_id join training_course as course on course.id = course_id
      where kind = 'NEW_MEMBERS' and not exists (
        select from member_status where member_status.member_id = participant.member_id and status = 'PROBATIONARY'
          and valid_from <= attended_on and valid_to > attended_on)`),
  ).toBe(0);
});

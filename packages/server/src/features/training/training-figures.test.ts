import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityManager } from '../../database/database.ts';
import { findRollupFaults } from '../../database/rollup/rollup-faults.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { type Asked, trainingRecount } from '../../test/training-recount.ts';

let server: TestServer;
let organizations: { id: number; code: string }[];
beforeAll(async () => {
  server = await startTestServer({ SAMPLE: 'district' });
  organizations = await server.database.orm.em
    .fork()
    .execute('select id, code from organization order by id');
});
afterAll(() => server?.stop());

class Undo extends Error {}

/** In a transaction that is undone. */
async function tried(run: (em: EntityManager) => Promise<void>): Promise<void> {
  const transaction = server.database.orm.em.fork().transactional(async (em) => {
    await run(em);
    throw new Undo();
  });
  await transaction.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
}

/** Of all rows, the one that a seed draws. */
const drawn = (query: string, seed: number) =>
  `(select id from (${query}) as any_of order by hashint4(id # ${seed}), id limit 1)`;
const skills = `select id from training_course where kind = 'COMMITTEE_SKILLS'`;
const someDay = (seed: number) => `date '2009-06-01' + ${seed % 4500}`;

/** The results of a course as they are corrected: some attended after all, and some others did not. */
const correct = async (em: EntityManager, seed: number) => {
  const course = drawn(skills, seed);
  const [{ id } = { id: 0 }] = await em.execute<{ id: number }[]>(`select ${course} as id`);
  await em.execute(`update training_result set superseded_on = recorded_on + 1
    where course_id = ${id} and superseded_on is null`);
  await em.execute(`insert into training_result (course_id, organizer_id, started_on, attended, completed,
      outsiders_attended, outsiders_completed, recorded_on, correction_reason)
    select id, organizer_id, started_on, 1, 1, 0, 0, ended_on + 1, 'Ghi nhầm' from training_course where id = ${id}`);
  await em.execute(`insert into training_participant (result_id, member_id, organization_id, attended_on, completed)
    select result.id, member.id, last_cell_id, started_on, true
    from training_result as result cross join member
    where course_id = ${id} and superseded_on is null and last_cell_id is not null
      and (abs(hashint4(member.id # ${seed})) % 40 = 0 or abs(hashint4(member.id # ${seed})) % 3 = 0 and exists (
        select from training_participant as before join training_result as old on old.id = before.result_id
        where old.course_id = ${id} and before.member_id = member.id))`);
};

/** An organization goes with all that is below it under another, on a day and for good. */
const move = async (em: EntityManager, seed: number) => {
  const all = 'select organization_id as id from organization_state where parent_id is not null';
  const [{ moved, to } = { moved: 0, to: 0 }] = await em.execute<{ moved: number; to: number }[]>(
    `select ${drawn(all, seed)} as moved, ${drawn('select id from organization', seed + 1)} as to`,
  );
  const below = `select descendant_id from organization_closure where ancestor_id = ${moved}`;
  const [{ loops } = { loops: true }] = await em.execute<{ loops: boolean }[]>(
    `select ${to} in (${below}) as loops`,
  );
  if (loops) return;
  const on = someDay(seed);
  const states = `organization_state where organization_id = ${moved}`;
  await em.execute(`insert into organization_state (organization_id, kind, name, parent_id, agency_id, valid_from, valid_to)
    select organization_id, kind, name, ${to}, agency_id, greatest(valid_from, ${on}), valid_to from ${states} and valid_to > ${on}`);
  await em.execute(`update organization_state set valid_to = ${on} where organization_id = ${moved}
    and valid_from < ${on} and valid_to > ${on}`);
  await em.execute(`delete from ${states} and valid_from >= ${on} and parent_id is distinct from ${to}`);
  const outside = `descendant_id in (${below}) and ancestor_id not in (${below})`;
  const above = `${outside} and exists (select from organization_closure as own where own.ancestor_id = ${moved}
    and own.descendant_id = organization_closure.descendant_id and own.valid_from < organization_closure.valid_to
    and own.valid_to > greatest(organization_closure.valid_from, ${on}))`;
  await em.execute(`delete from organization_closure where ${above} and valid_from >= ${on}`);
  await em.execute(`update organization_closure set valid_to = ${on} where ${above} and valid_to > ${on}`);
  await em.execute(`insert into organization_closure (ancestor_id, descendant_id, depth, valid_from, valid_to)
    select above.ancestor_id, below.descendant_id, above.depth + below.depth + 1,
      greatest(above.valid_from, below.valid_from, ${on}), least(above.valid_to, below.valid_to)
    from organization_closure as above join organization_closure as below on below.ancestor_id = ${moved}
    where above.descendant_id = ${to}
      and greatest(above.valid_from, below.valid_from, ${on}) < least(above.valid_to, below.valid_to)`);
};

const endPositions = (em: EntityManager, seed: number) =>
  em.execute(
    `update position set valid_to = valid_from + 1 + ${seed % 2000} where abs(hashint4(id # ${seed})) % 5 = 0`,
  );

const appoint = (em: EntityManager, seed: number) =>
  em.execute(`insert into position (organization_id, member_id, role, method, valid_from)
    select last_cell_id, id, 'COMMITTEE_MEMBER', 'APPOINTED', ${someDay(seed)} from member
    where last_cell_id is not null and abs(hashint4(id # ${seed})) % 20 = 0`);

const changes = [correct, correct, move, move, endPositions, appoint];

/** Returns the figures that the functions of the API give a caller whose scope is some subtrees. */
async function figures(em: EntityManager, { organization, fromYear, toYear, roots }: Asked) {
  await em.execute(
    `select set_config('dangbo.figures', ?, true),
    set_config('dangbo.figures_now', organizations_now_in(roots)::text, true),
    set_config('dangbo.figures_ever', organizations_ever_in(roots)::text, true)
    from (select ?::integer[] as roots) as given`,
    [roots?.join(',') ?? '*', `{${roots?.join(',') ?? ''}}`],
  );
  const span = [organization, fromYear, toYear];
  const [trained] = await em.execute<{ count: number }[]>(
    'select committee_members_trained(?, ?, ?) as count',
    span,
  );
  const held = await em.execute<{ year: number; count: number }[]>(
    'select * from training_courses_held(?, ?, ?) where count > 0 order by year',
    span,
  );
  return { committeeMembersTrained: trained?.count, byYear: held };
}

const years = fc
  .tuple(fc.integer({ min: 2009, max: 2021 }), fc.integer({ min: 0, max: 12 }))
  .map(([fromYear, more]) => ({ fromYear, toYear: fromYear + more }));

/** A question about an organization, mostly of a caller who sees some subtrees, one of which may be its own. */
const question = fc.record({
  organization: fc.nat(),
  years,
  roots: fc.option(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { nil: undefined }),
  isOwn: fc.boolean(),
});

const at = (place: number) => organizations[place % organizations.length]?.id as number;

describe('the figures of training of any organization in any span equal a recount of the raw rows', () => {
  test('as they are asked for', async () => {
    const recount = await trainingRecount(server.database.orm.em.fork());
    const code = fc.nat().map((place) => organizations[place % organizations.length]?.code as string);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(code, fc.constantFrom(...organizations.slice(0, 5).map(({ code }) => code))),
        years,
        async (asked, span) => {
          const answer = await server.query(
            `query($code: String!, $from: Int!, $to: Int!) { organization(code: $code) {
            trainingFigures(fromYear: $from, toYear: $to) { courses committeeMembersTrained byYear { year count } } } }`,
            { code: asked, from: span.fromYear, to: span.toYear },
          );
          const organization = organizations.find((one) => one.code === asked)?.id as number;
          expect(answer.organization.trainingFigures).toEqual(recount({ organization, ...span }));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('after corrections, appointments and moves of organizations, for any scope', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(1_000_000)), { minLength: 1, maxLength: 4 }),
        fc.array(question, { minLength: 15, maxLength: 15 }),
        async (steps, questions) =>
          tried(async (em) => {
            for (const [place, seed] of steps) await changes[place]?.(em, seed);
            expect(await findRollupFaults(em, 3)).toEqual({ count: 0, faults: [] });
            const recount = await trainingRecount(em);
            for (const { organization: place, years: span, roots, isOwn } of questions) {
              // The district and its committees have the courses.
              const organization = at(place % 3 === 0 ? 0 : place % 3 === 1 ? place % 20 : place);
              const scope = roots?.map((root, index) => (isOwn && index === 0 ? organization : at(root)));
              const asked = { organization, ...span, roots: scope };
              const { committeeMembersTrained, byYear } = recount(asked);
              expect([asked, await figures(em, asked)]).toEqual([
                asked,
                { committeeMembersTrained, byYear: byYear.filter(({ count }) => count > 0) },
              ]);
            }
          }),
      ),
      { numRuns: 50 },
    );
  });
});

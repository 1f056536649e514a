import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { rawRows, subtree } from '../../test/recount.ts';

const server = await sharedServer();

/** Some day of the period, weighted towards its ends. */
const days = fc
  .oneof(fc.integer({ min: 0, max: 4383 }), fc.constantFrom(0, 1, 4016, 4017))
  .map((offset) => new Date(Date.UTC(2009, 11, 31) + offset * 86_400_000).toISOString().slice(0, 10));

const raw = rawRows(server);

test('trees, counts and secretaries of any day equal a recount from the raw intervals', async () => {
  await fc.assert(
    fc.asyncProperty(
      days,
      fc.constantFrom('DUK', 'DUK-05', 'DUK-17', 'DUK-33', 'DUK-60'),
      async (day, code) => {
        const { organization } = await server.query(
          `query ($code: String!, $day: Date!) { organization(code: $code) {
          memberCount(asOf: $day) members(asOf: $day, includeDescendants: true) { totalCount }
          descendants(asOf: $day, first: 100) { totalCount }
          children(asOf: $day, first: 100) { nodes { code kind(asOf: $day) secretary(asOf: $day) { member { fileNumber } } } } } }`,
          { code, day },
        );
        const [{ members }] =
          (await raw(sql`${subtree(code, day)} select count(*)::int as members from cell_membership
        where organization_id in (select id from subtree) and ${day} between valid_from and valid_to - 1`)) as [
            { members: number },
          ];
        const [{ count }] = (await raw(
          sql`${subtree(code, day)} select greatest(count(*) - 1, 0)::int as count from subtree`,
        )) as [{ count: number }];
        const children = await raw(sql`
        select child.code, state.kind, (select member.file_number from position join member on member.id = member_id
            where position.organization_id = child.id and role = 'SECRETARY'
              and ${day} between valid_from and valid_to - 1) as secretary
        from organization_state as state join organization as child on child.id = state.organization_id
        where state.parent_id = (select id from organization where code = ${code})
          and ${day} between state.valid_from and state.valid_to - 1
        order by child.code limit 100`);

        expect(organization.memberCount).toBe(members);
        expect(organization.members.totalCount).toBe(members);
        expect(organization.descendants.totalCount).toBe(count);
        const answered = organization.children.nodes.map(
          (node: { code: string; kind: string; secretary: { member: { fileNumber: string } } | null }) => ({
            code: node.code,
            kind: node.kind,
            secretary: node.secretary?.member.fileNumber ?? null,
          }),
        );
        expect(answered).toEqual(children);
      },
    ),
    { numRuns: 40 },
  );
});

test('rating summaries equal a recount of the decided ratings in the tree of each year-end', async () => {
  for (const [subject, table] of [
    ['MEMBER', 'member_rating'],
    ['ORGANIZATION', 'organization_rating'],
  ] as const) {
    for (const code of ['DUK', 'DUK-05', 'DUK-40']) {
      const { organization } = await server.query(
        `query ($code: String!, $subject: RatingSubject!) { organization(code: $code) {
          ratingSummaries(fromYear: 2010, toYear: 2020, subject: $subject) { year rated goodOrBetter goodOrBetterRate counts { grade count } } } }`,
        { code, subject },
      );
      for (const summary of organization.ratingSummaries) {
        const day = `${summary.year}-12-31`;
        const grades = await raw<{ grade: string; count: number }>(sql`${subtree(code, day)}
          select rating.grade, count(*)::int as count from ${sql.table(table)} as rating
            join organization_state as state on state.organization_id = rating.organization_id
              and ${day} between state.valid_from and state.valid_to - 1
          where rating.year = ${summary.year} and stage = 'DECIDED' and rating.organization_id in (select id from subtree)
            and (${subject} = 'MEMBER' or state.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'))
          group by rating.grade`);
        const counted = Object.fromEntries(grades.map(({ grade, count }) => [grade, count]));
        const total = (list: string[]) => list.reduce((sum, grade) => sum + (counted[grade] ?? 0), 0);
        const rated = total(Object.keys(counted));
        const goodOrBetter = total(['CLEAN_AND_STRONG', 'EXCELLENT', 'GOOD']);
        expect(summary).toMatchObject({
          rated,
          goodOrBetter,
          goodOrBetterRate: rated === 0 ? null : goodOrBetter / rated,
        });
        for (const { grade, count } of summary.counts) expect(count).toBe(counted[grade] ?? 0);
        expect(summary.counts.length).toBe(4);
      }
    }
  }
});

import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface Secretary {
  headOfAgency: boolean;
  startedOn: string;
  member: { fullName: string };
}

const secretariesOn = async (day: string): Promise<(Secretary | null)[]> => {
  const { organization } = await server.query(
    `query ($day: Date!) { organization(code: "DUK") { children(first: 100, asOf: $day) { nodes {
      secretary(asOf: $day) { headOfAgency(asOf: $day) startedOn member { fullName } } } } } }`,
    { day },
  );
  return organization.children.nodes.map(({ secretary }: { secretary: Secretary | null }) => secretary);
};

test('57 of the 68 secretaries head their agency at the end of 2020', async () => {
  const secretaries = await secretariesOn('2020-12-31');
  expect(secretaries).toHaveLength(68);
  expect(secretaries.every((secretary) => secretary !== null)).toBe(true);
  expect(secretaries.filter((secretary) => secretary?.headOfAgency)).toHaveLength(57);
});

test('secretaries change over the years', async () => {
  const [before, after] = [await secretariesOn('2010-06-30'), await secretariesOn('2020-12-31')];
  const names = new Set(before.map((secretary) => secretary?.member.fullName));
  const stayed = after.filter((secretary) => names.has(secretary?.member.fullName));
  expect(stayed.length).toBeLessThan(60);
});

test("positions list the secretary first, and are the member's too", async () => {
  const { organization } = await server.query(`{ organization(code: "DUK-02") {
    positions { id role method startedOn endedOn term { name } member { positions { id } } }
    deputies: positions(roles: [STANDING_DEPUTY_SECRETARY, DEPUTY_SECRETARY]) { role } secretary { id } } }`);
  expect(organization.positions[0]).toMatchObject({
    id: organization.secretary.id,
    role: 'SECRETARY',
    endedOn: null,
  });
  for (const { id, member } of organization.positions) {
    expect(member.positions.map((position: { id: string }) => position.id)).toContain(id);
  }
  for (const { role } of organization.deputies) expect(role).toContain('DEPUTY_SECRETARY');
});

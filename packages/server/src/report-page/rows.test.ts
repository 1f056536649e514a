import { expect, test } from 'vitest';
import { sharedServer } from '../test/harness.ts';
import { getPage } from '../test/page.ts';

const open = await sharedServer();

interface FigureLink {
  href: string;
  value: string;
}

/** The figures of a page, each as it is written, and the address of the rows behind it. */
async function figuresOf(path: string): Promise<FigureLink[]> {
  const { html } = await getPage(open, path);
  // Every cell of a table is a figure that leads somewhere, or a dash.
  expect(html.match(/<td>(?!<a class="figure"|–<)/g)).toBeNull();
  return [...html.matchAll(/<a class="figure" href="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, href = '', value = '']) => ({ href: href.replaceAll('&amp;', '&'), value }),
  );
}

/** Follows the link of a figure, and asks the server what the playground would ask. */
async function rowsBehind(href: string) {
  const { status, headers } = await getPage(open, href);
  expect(status).toBe(303);
  const location = new URL(headers.get('location') ?? '', open.url);
  expect([location.origin, location.pathname]).toEqual([open.url, '/']);
  const { query = '', variables = '' } = Object.fromEntries(location.searchParams);
  const { body } = await open.request(query, JSON.parse(variables));
  expect(body.errors).toBeUndefined();
  expect(body.extensions?.warnings).toBeUndefined();
  return { organization: body.data.organization, variables: JSON.parse(variables) };
}

const isNamed = (name: string) => (link: FigureLink) => link.href.startsWith(`/report/rows/${name}?`);

/** Figures that their rows show but do not count: extremes, rates, results, upgrades and net changes. */
const notCounted = ['own', 'meetings-below', 'targets', 'upgrades', 'training-participants'];

test.each(['/report/DUK?from=2020&to=2020', '/report/DUK?from=2013&to=2013'])(
  'each count leads to exactly as many rows: %s',
  async (path) => {
    const links = await figuresOf(path);
    expect(links.length).toBeGreaterThan(30);
    const wrong: unknown[] = [];
    for (const { href, value } of links) {
      const { organization, variables } = await rowsBehind(href);
      if (notCounted.some((name) => isNamed(name)({ href, value }))) continue;
      if (value.includes('%') || variables.types?.includes('REASSIGNED')) continue;
      const [list] = Object.values(organization) as { totalCount: number }[];
      if (list?.totalCount !== Number(value.replace('.', '')))
        wrong.push([decodeURIComponent(href), value, list?.totalCount]);
    }
    expect(wrong).toEqual([]);
  },
);

test('the certificates of the bloc are those that it awarded itself for the period, 8 and 14', async () => {
  const links = (await figuresOf('/report/DUK?from=2010&to=2020')).filter(isNamed('commendations'));
  expect(links.map(({ value }) => value)).toEqual(['8', '14']);
  for (const { href, value } of links) {
    const { commendations } = (await rowsBehind(href)).organization;
    expect(commendations.totalCount).toBe(Number(value));
    expect(commendations.nodes).toHaveLength(Number(value));
    const named = value === '8' ? 'code' : 'fileNumber';
    for (const { recipient } of commendations.nodes) expect(recipient).toHaveProperty(named);
  }
});

test('57 secretaries lead to those 57, and 68 to all', async () => {
  const links = (await figuresOf('/report/DUK?from=2010&to=2020')).filter(isNamed('secretaries'));
  expect(links.map(({ value }) => value)).toEqual(['57', '68', '83,82\u00a0%']);
  const counts = [];
  for (const { href } of links) counts.push((await rowsBehind(href)).organization.descendants.totalCount);
  expect(counts).toEqual([57, 68, 57]);
});

test('the fewest meetings and the lowest attendance are among those of the organizations below', async () => {
  const links = (await figuresOf('/report/DUK?from=2015&to=2015')).filter(isNamed('meetings-below'));
  const { children } = (await rowsBehind(links[0]?.href ?? '')).organization;
  const summaries = children.nodes.map(
    ({ meetingSummaries: [summary] }: { meetingSummaries: object[] }) => summary,
  );
  expect(Math.min(...summaries.map((one: { fewestRegular: number }) => one.fewestRegular))).toBe(12);
  const lowest = Math.min(
    ...summaries.map((one: { lowestAttendanceRate: number }) => one.lowestAttendanceRate),
  );
  expect(links.map(({ value }) => value)).toContain(`${(lowest * 100).toFixed(2).replace('.', ',')}\u00a0%`);
});

test('the committee members who were trained lead to persons', async () => {
  const [link] = (await figuresOf('/report/DUK?from=2010&to=2020')).filter(isNamed('training-participants'));
  const { trainingCourses } = (await rowsBehind(link?.href ?? '')).organization;
  expect(trainingCourses.nodes[0].participants.nodes[0].member.fullName).toMatch(/\S+ \S+/);
});

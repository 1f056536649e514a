import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface Listed {
  code: string;
  name: string;
  kind: string;
}

describe('the bloc', () => {
  test('has 68 grassroots organizations and 4,374 members, today as at the end of 2020', async () => {
    const { organization } = await server.query(`{ organization(code: "DUK") {
      kind parent { id } memberCount at2020: memberCount(asOf: "2020-12-31") own: memberCount(includeDescendants: false)
      children { totalCount }
      committees: children(filter: { kinds: [GRASSROOTS_COMMITTEE] }) { totalCount }
      cells: children(filter: { kinds: [GRASSROOTS_CELL] }) { totalCount } } }`);
    expect(organization).toEqual({
      kind: 'BLOC_COMMITTEE',
      parent: null,
      memberCount: 4374,
      at2020: 4374,
      own: 0,
      children: { totalCount: 68 },
      committees: { totalCount: 41 },
      cells: { totalCount: 27 },
    });
  });

  test('numbers its grassroots organizations DUK-01 to DUK-68, listed by code', async () => {
    const { organization } = await server.query(
      '{ organization(code: "DUK") { children(first: 100) { nodes { code } } } }',
    );
    const codes = Array.from({ length: 68 }, (_, index) => `DUK-${String(index + 1).padStart(2, '0')}`);
    expect(organization.children.nodes.map((node: Listed) => node.code)).toEqual(codes);
  });

  test('upgraded exactly seven cells from 2010 to 2020, which were cells on 2010-01-01', async () => {
    const { organization } = await server.query(`{ organization(code: "DUK") {
      children(first: 100) { nodes { code before: kind(asOf: "2010-01-01") kind history { type effectiveOn document { symbol } } } } } }`);
    const upgraded = organization.children.nodes.filter((node: { history: { type: string }[] }) =>
      node.history.some(({ type }) => type === 'UPGRADED'),
    );
    expect(upgraded).toHaveLength(7);
    for (const node of upgraded) {
      expect([node.before, node.kind]).toEqual(['GRASSROOTS_CELL', 'GRASSROOTS_COMMITTEE']);
      const event = node.history.find(({ type }: { type: string }) => type === 'UPGRADED');
      expect(event.effectiveOn >= '2010-01-02' && event.effectiveOn <= '2020-12-31').toBe(true);
      expect(event.document.symbol).toMatch(/QĐ/);
      const dates = node.history.map(({ effectiveOn }: { effectiveOn: string }) => effectiveOn);
      expect(dates).toEqual([...dates].sort());
    }
  });
});

describe('what changes over time', () => {
  test('the day before it existed an organization has its nearest name and kind, and nothing else', async () => {
    const { organizations } = await server.query(
      '{ organizations(first: 100, filter: { kinds: [SUBORDINATE_CELL] }) { nodes { code history { type effectiveOn } } } }',
    );
    const late = organizations.nodes.find(
      (node: { history: { effectiveOn: string }[] }) => (node.history[0]?.effectiveOn ?? '') > '2011-01-01',
    );
    const { organization } = await server.query(
      `query ($code: String!) { organization(code: $code) {
        name nameThen: name(asOf: "1950-01-01") kindThen: kind(asOf: "1950-01-01")
        agency(asOf: "1950-01-01") { id } parent(asOf: "1950-01-01") { id } ancestors(asOf: "1950-01-01") { id }
        secretary(asOf: "1950-01-01") { id } positions(asOf: "1950-01-01") { id }
        members(asOf: "1950-01-01") { totalCount } memberCount(asOf: "1950-01-01")
        children(asOf: "1950-01-01") { totalCount nodes { id } } descendants(asOf: "1950-01-01") { totalCount } } }`,
      { code: late.code },
    );
    expect(organization).toMatchObject({
      nameThen: expect.any(String),
      kindThen: 'SUBORDINATE_CELL',
      agency: null,
      parent: null,
      ancestors: [],
      secretary: null,
      positions: [],
      members: { totalCount: 0 },
      memberCount: 0,
      children: { totalCount: 0, nodes: [] },
      descendants: { totalCount: 0 },
    });
  });

  test('a renamed organization has each name in its time', async () => {
    const { organizations } = await server.query(
      '{ organizations(first: 100) { nodes { code history { type effectiveOn } } } }',
    );
    const renamed = organizations.nodes.find((node: { history: { type: string }[] }) =>
      node.history.some(({ type }) => type === 'RENAMED'),
    );
    const { effectiveOn } = renamed.history.find(({ type }: { type: string }) => type === 'RENAMED');
    const before = new Date(Date.parse(effectiveOn) - 86_400_000).toISOString().slice(0, 10);
    const { organization } = await server.query(
      `query ($code: String!, $before: Date!, $on: Date!) {
        organization(code: $code) { before: name(asOf: $before) on: name(asOf: $on) } }`,
      { code: renamed.code, before, on: effectiveOn },
    );
    expect(organization.before).not.toBe(organization.on);
  });
});

describe('the tree', () => {
  test('ancestors run from the root to the parent, descendants to any depth', async () => {
    const { organizations } = await server.query(
      `{ organizations(filter: { kinds: [SUBORDINATE_CELL] }, last: 1) { nodes {
        code parent { code } ancestors { code kind } } } }`,
    );
    const [cell] = organizations.nodes;
    expect(cell.ancestors[0]).toEqual({ code: 'DUK', kind: 'BLOC_COMMITTEE' });
    expect(cell.ancestors.at(-1).code).toBe(cell.parent.code);

    const { organization } = await server.query(`{ organization(code: "DUK") {
      all: descendants { totalCount } one: descendants(maxDepth: 1) { totalCount }
      two: descendants(maxDepth: 2) { totalCount } } organizations { totalCount } }`);
    expect(organization.one.totalCount).toBe(68);
    expect(organization.two.totalCount).toBeGreaterThan(400);
    expect(organization.all.totalCount).toBeGreaterThanOrEqual(organization.two.totalCount);
  });

  test('a child of many parents is listed under each, page by page, in one statement', async () => {
    const { organization } = await server.query(`{ organization(code: "DUK") { children(first: 100) { nodes {
      code children(first: 3) { totalCount nodes { code parent { code } } pageInfo { hasNextPage } } } } } }`);
    for (const { code, children } of organization.children.nodes) {
      expect(children.nodes).toHaveLength(Math.min(3, children.totalCount));
      expect(children.pageInfo.hasNextPage).toBe(children.totalCount > 3);
      for (const child of children.nodes) expect(child.parent.code).toBe(code);
    }
  });
});

describe('search and order', () => {
  const search = async (text: string) => {
    const { organizations } = await server.query(
      'query ($text: String!) { organizations(first: 100, filter: { search: $text }) { nodes { name } } }',
      { text },
    );
    return organizations.nodes.map(({ name }: Listed) => name);
  };

  test('finds names without accents, by beginnings of words, in any order', async () => {
    const [first] = (await search('so tai chinh')) as string[];
    expect(first).toContain('Sở Tài chính');
    expect(await search('Sở TÀI chính')).toEqual(await search('so tai chinh'));
    expect(await search('chinh tai so')).toEqual(await search('so tai chinh'));
    expect(await search('ai chinh so')).not.toContain(first);
    expect(await search('%')).toEqual([]);
  });

  test('sorts names in Vietnamese order, both ways', async () => {
    const listed = async (direction: string) => {
      const { organization } = await server.query(
        `{ organization(code: "DUK") { children(first: 100, orderBy: { field: NAME, direction: ${direction} }) { nodes { name } } } }`,
      );
      return organization.children.nodes.map(({ name }: Listed) => name);
    };
    const names = await listed('ASC');
    const collator = new Intl.Collator('vi');
    expect(names).toEqual([...names].sort(collator.compare));
    expect(await listed('DESC')).toEqual([...names].reverse());
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openFromLibrary,
  type PlaygroundSession,
  pickOrganization,
  runAndRead,
  startPlayground,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;
let server: PlaygroundSession['server'];

beforeAll(async () => {
  session = await startPlayground();
  ({ page, server } = session);
});

afterAll(() => session?.close());

const bloc = 'DUK – Đảng bộ Khối các cơ quan tỉnh';
const box = (label: RegExp) => page.getByRole('form').getByLabel(label);

async function answer() {
  const { data, errors } = await runAndRead(page);
  expect(errors).toBeUndefined();
  return data.organization;
}

test('members of a cell by given name', async () => {
  await openFromLibrary(page, 'Đảng viên của một chi bộ, xếp theo tên');
  await pickOrganization(page, 'co quan dang uy khoi', 'DUK-01 – Chi bộ Cơ quan Đảng ủy Khối');
  const { nodes } = (await answer()).members;
  const { organization } = await server.query(`query @asOf(date: "2020-12-31") {
    organization(code: "DUK-01") {
      members(orderBy: { field: ADMITTED_ON }, first: 100) { nodes { fileNumber fullName givenName } }
    }
  }`);
  const collator = new Intl.Collator('vi');
  const byGivenName = organization.members.nodes.toSorted(
    (one: Record<string, string>, other: Record<string, string>) =>
      collator.compare(one.givenName ?? '', other.givenName ?? '') ||
      collator.compare(one.fullName ?? '', other.fullName ?? ''),
  );
  expect(byGivenName.length).toBeGreaterThan(10);
  expect(nodes.map(({ fullName }: { fullName: string }) => fullName)).toEqual(
    byGivenName.map(({ fullName }: { fullName: string }) => fullName),
  );
});

test('probation ending within three months', async () => {
  await openFromLibrary(page, 'Đảng viên dự bị sắp hết thời gian dự bị');
  await box(/^Đến ngày/).fill('28/02/2021');
  const { nodes, totalCount } = (await answer()).members;
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const { organization } = await server.query(
      `query ($after: String) @asOf(date: "2020-12-31") {
        organization(code: "DUK") {
          members(includeDescendants: true, filter: { statuses: [PROBATIONARY] }, first: 100, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes { fileNumber admittedOn }
          }
        }
      }`,
      { after },
    );
    const { pageInfo, nodes } = organization.members;
    for (const { fileNumber, admittedOn } of nodes) {
      // The probation ends twelve months after the admission.
      if (admittedOn >= '2020-01-01' && admittedOn <= '2020-02-28') found.add(fileNumber);
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(found.size).toBeGreaterThan(10);
  expect(totalCount).toBe(found.size);
  expect(new Set(nodes.map(({ fileNumber }: { fileNumber: string }) => fileNumber))).toEqual(found);
});

test('age and sex structure', async () => {
  await openFromLibrary(page, 'Cơ cấu đảng viên theo độ tuổi và giới tính');
  await pickOrganization(page, 'DUK-10', 'DUK-10 – Đảng bộ Sở Tài chính');
  const { memberStructure } = await answer();
  const { organization } = await server.query(`query @asOf(date: "2020-12-31") {
    organization(code: "DUK-10") {
      memberCount
      FEMALE: members(includeDescendants: true, filter: { sexes: [FEMALE] }) { totalCount }
      MALE: members(includeDescendants: true, filter: { sexes: [MALE] }) { totalCount }
    }
  }`);
  expect(memberStructure.total).toBe(organization.memberCount);
  for (const sex of ['FEMALE', 'MALE']) {
    const rows = memberStructure.rows.filter(({ values }: { values: { key: string }[] }) =>
      values.some(({ key }) => key === sex),
    );
    expect(rows.length).toBeGreaterThan(3);
    const sum = rows.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect([sex, sum]).toEqual([sex, organization[sex].totalCount]);
  }
});

test('excellent five years running', async () => {
  await openFromLibrary(page, 'Đảng viên nhiều năm liền hoàn thành xuất sắc nhiệm vụ');
  await pickOrganization(page, 'DUK', bloc);
  await box(/^Số năm liền/).fill('5');
  const { totalCount, nodes } = (await answer()).members;
  const years = [2016, 2017, 2018, 2019, 2020].map(
    (year) => `{ rating: { year: ${year}, grades: [EXCELLENT] } }`,
  );
  const { organization } = await server.query(`query @asOf(date: "2020-12-31") {
    organization(code: "DUK") {
      members(includeDescendants: true, filter: { and: [${years}] }, orderBy: { field: NAME }, first: 100) {
        totalCount
        nodes { fileNumber }
      }
    }
  }`);
  expect(totalCount).toBeGreaterThan(0);
  expect(totalCount).toBe(organization.members.totalCount);
  expect(nodes.map(({ fileNumber }: { fileNumber: string }) => ({ fileNumber }))).toEqual(
    organization.members.nodes,
  );
});

import { parse } from 'graphql';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openPane,
  openQuery,
  type PlaygroundSession,
  runAndRead,
  startPlayground,
  textOf,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
  await openPane(page, 'Chọn trường');
});

afterAll(() => session?.close());

const pane = () => page.locator('.fields');
const query = () => textOf(page, 'operation.graphql');

/** Ticks a box, or takes its tick away, and waits until the query says so. */
async function toggle(name: string, isTicked = true) {
  const box = pane().getByRole('checkbox', { name, exact: true }).first();
  await box.click();
  await page.waitForFunction(
    ([wanted, ticked]) =>
      [...document.querySelectorAll<HTMLInputElement>('.fields input[type=checkbox]')].find(
        (input) => input.closest('label')?.textContent?.trim() === wanted,
      )?.checked === ticked,
    [name, isTicked] as const,
  );
}

test('builds a query by ticks alone, fills in the form that follows from it, and runs it', async () => {
  await pane().getByRole('button', { name: 'Bắt đầu truy vấn mới' }).click();
  await toggle('organization');
  await pane().getByText('Đối số của organization').click();
  await toggle('code');
  await toggle('viewer', false);
  await toggle('memberCount');
  await toggle('secretaries');
  const box = page.getByRole('combobox', { name: /^Tổ chức/ });
  await box.fill('DUK-07');
  await page.getByRole('option', { name: /^DUK-07 – / }).click();
  const { data, errors } = await runAndRead(page);
  expect(errors).toBeUndefined();
  const expected = await session.server.query(
    '{ organization(code: "DUK-07") { name memberCount secretaries { id } } }',
  );
  expect(data.organization.memberCount).toBe(expected.organization.memberCount);
  expect(data.organization.secretaries).toHaveLength(expected.organization.secretaries.length);
});

test('gives a field the arguments that it needs, and takes their variables away with it', async () => {
  await toggle('memberMovements');
  expect(await query()).toMatch(/memberMovements\(toYear: \$toYear, fromYear: \$fromYear\)/);
  expect(await query()).toMatch(/\$code: String, \$toYear: Int!, \$fromYear: Int!/);
  await toggle('memberMovements', false);
  expect(await query()).toMatch(/query \(\$code: String\) \{/);
  expect(await query()).not.toContain('memberMovements');
});

test('keeps comments, aliases, fragments and what else was written, and Ctrl+Z takes a tick back', async () => {
  const written = `# Của tôi
query Mine { # ghi chú
  organization(code: "DUK") { ten: name, ...More }
}

fragment More on Organization { memberCount }
`;
  await openQuery(page, written);
  await pane().getByRole('checkbox', { name: 'kind', exact: true }).waitFor();
  await toggle('kind');
  const text = await query();
  for (const part of ['# Của tôi', '# ghi chú', 'ten: name', '...More', 'kind']) expect(text).toContain(part);
  expect(() => parse(text)).not.toThrow();
  await page.locator('.graphiql-query-editor textarea').first().focus();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    () => !document.querySelector('.graphiql-query-editor')?.textContent?.includes('kind'),
  );
  expect(await query()).toBe(written);
});

test('offers the types that an object may have', async () => {
  await openQuery(page, 'query Nodes { node(id: "x") { id } }');
  await toggle('Nếu là Member');
  expect(await query()).toMatch(/\.\.\. on Member \{\s+fullName\s+\}/);
});

test('says what to do where the query cannot be read', async () => {
  await openQuery(page, 'query Broken { organization(');
  await pane().getByText('Truy vấn đang mở còn trống hoặc có lỗi cú pháp').waitFor();
});

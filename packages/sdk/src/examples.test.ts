import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { sharedServer } from '../../server/src/test/harness.ts';

const folder = join(import.meta.dirname, '../examples');
const server = await sharedServer();
vi.stubEnv('DANGBO_URL', `${server.url}/graphql`);

let lines: string[] = [];
const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
  lines.push(
    values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))).join(' '),
  );
});
beforeEach(() => {
  lines = [];
});
afterAll(() => {
  vi.unstubAllEnvs();
  log.mockRestore();
});

/** What each example prints: the number of its lines, and the form of the first one. */
const printed: Record<string, [number, RegExp]> = {
  '01-secretaries.ts': [11, /^DUK-\d\d \p{Lu}.* (Đảng bộ|Chi bộ) /u],
  '02-ratings.ts': [3, /^2018 Hoàn thành xuất sắc \d+\.\d %, Hoàn thành tốt/],
  '03-then-and-now.ts': [7, /: GRASSROOTS_CELL → GRASSROOTS_COMMITTEE$/],
  '04-all-members.ts': [1, /^[1-9]\d* admitted/],
  '05-tree.ts': [15, /^\p{Lu}.* \(\d+\)$/u],
  '06-protected-values.ts': [3, /^Nguyễn Văn \p{Lu}\p{Ll}+ \S/u],
  '07-period-report.ts': [12, /^Admitted: 1847$/],
  '08-errors.ts': [1, /^members\.first .*100/],
  '09-transfer.ts': [1, /^[A-Z_]+ input\.\w+ \p{Lu}/u],
  '10-observed.ts': [2, /^query {"attempts":1,"status":200,"cost":\d+} with an id$/],
};

const examples = readdirSync(folder);

test('each example is listed', () => expect(examples).toEqual(Object.keys(printed)));

test.each(examples)('%s prints what it says', async (name) => {
  const [count, first] = printed[name] ?? [0, /never/];
  await import(join(folder, name));
  expect(lines[0]).toMatch(first);
  expect(lines).toHaveLength(count);
});

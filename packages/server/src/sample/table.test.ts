import { expect, test } from 'vitest';
import { Rows } from './rows.ts';
import { numberedTable, type SampleTable, sampleTable } from './table.ts';

const textOf = (rows: Rows) =>
  rows
    .take()
    .map(({ table, columns, rows: bytes }) => [table, columns.join(), Buffer.from(bytes).toString()]);

const heads = numberedTable('agency_head');

test("rows are written in the order of the first one's fields, whatever the order of their own", () => {
  const terms = sampleTable('committee_term');
  const personal = sampleTable('member_personal');
  const rows = new Rows();
  const until = { valid_to: 'infinity', valid_from: '2020-01-02' };
  rows.write(terms, { id: 9, organization_id: 5, name: 'Nhiệm kỳ 2020–2025', ...until });
  expect([
    rows.write(heads, { agency_id: 4, member_id: 3, ...until }),
    rows.write(heads, { ...until, member_id: 1, agency_id: 2 }),
  ]).toEqual([1, 2]);
  rows.write(personal, { member_id: 7, phone: undefined, home_town: null });
  rows.write(personal, { member_id: 0, home_town: '', phone: '04001' });
  rows.write(personal, { member_id: 8 });
  const columns = 'id,agency_id,member_id,valid_to,valid_from';
  expect(textOf(rows)).toEqual([
    [
      'committee_term',
      'id,organization_id,name,valid_to,valid_from',
      '9\t5\tNhiệm kỳ 2020–2025\tinfinity\t2020-01-02\n',
    ],
    ['agency_head', columns, '1\t4\t3\tinfinity\t2020-01-02\n2\t2\t1\tinfinity\t2020-01-02\n'],
    ['member_personal', 'member_id,phone,home_town', '7\t\\N\t\\N\n0\t04001\t\n8\t\\N\t\\N\n'],
  ]);
  // Numbers go on where the last unit ended.
  expect(rows.write(heads, { ...until, member_id: 3, agency_id: 4 })).toBe(3);
  expect(textOf(rows)).toEqual([['agency_head', columns, '3\t4\t3\tinfinity\t2020-01-02\n']]);
});

test('columns of a name that is no identifier are read by that name', () => {
  const odd: SampleTable<{ "it's": string; 'a"b\\c': number }> = { name: 'odd', isNumbered: false };
  const rows = new Rows();
  rows.write(odd, { "it's": 'one', 'a"b\\c': 2 });
  expect(textOf(rows)).toEqual([['odd', `it's,a"b\\c`, 'one\t2\n']]);
});

test('a field that the first row has not is refused, not left out', () => {
  const rows = new Rows();
  rows.write(heads, { agency_id: 4, member_id: 3, valid_from: '2020-01-02' });
  expect(() =>
    rows.write(heads, { agency_id: 4, member_id: 3, valid_from: '2020-01-02', valid_to: 'infinity' }),
  ).toThrow('The first row of agency_head has no valid_to');
});

test('a mistake in a column does not compile', () => {
  const agencies = sampleTable('agency');
  const { write } = new Rows();
  const compiled = () => {
    // @ts-expect-error There is no such table.
    sampleTable('agencies');
    // @ts-expect-error A field is missing.
    write(agencies, { id: 1 });
    // @ts-expect-error The table has an id, which is neither given nor numbered.
    write(agencies, { name: 'Sở Một' });
    // @ts-expect-error A field has another type.
    write(agencies, { id: 1, name: 2 });
    // @ts-expect-error The column is misspelt, or another table's.
    write(agencies, { id: 1, name: 'Sở Một', code: 'S1' });
    // @ts-expect-error The table numbers its rows.
    write(heads, { id: 1, agency_id: 1, member_id: 1, valid_from: '2020-01-01' });
  };
  expect(compiled).toBeTypeOf('function');
});

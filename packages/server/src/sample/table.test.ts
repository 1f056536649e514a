import { expect, test } from 'vitest';
import { Rows } from './rows.ts';
import { sampleTable, sampleTableOf } from './table.ts';

const textOf = (rows: Rows) =>
  rows.take().map(({ table, rows: bytes }) => [table, Buffer.from(bytes).toString()]);

test('rows are written in the order of the columns, whatever the order of the fields', () => {
  const terms = sampleTable('committee_term', ['id', 'organization_id', 'name', 'valid_from', 'valid_to']);
  const heads = sampleTable('agency_head', [
    'numbered id',
    'agency_id',
    'member_id',
    'valid_from',
    'valid_to',
  ]);
  const personal = sampleTable('member_personal', ['member_id', 'phone', 'home_town']);
  const rows = new Rows([terms, heads, personal]);
  const until = { valid_to: 'infinity', valid_from: '2020-01-02' };
  rows.writerOf(terms)({ ...until, name: 'Nhiệm kỳ 2020–2025', organization_id: 5, id: 9 });
  const writeHead = rows.writerOf(heads);
  expect([
    writeHead({ ...until, member_id: 3, agency_id: 4 }),
    writeHead({ ...until, member_id: 1, agency_id: 2 }),
  ]).toEqual([1, 2]);
  rows.writerOf(personal)({ member_id: 7, home_town: null });
  rows.writerOf(personal)({ member_id: 0, home_town: '', phone: '04001' });
  expect(textOf(rows)).toEqual([
    ['committee_term', '9\t5\tNhiệm kỳ 2020–2025\t2020-01-02\tinfinity\n'],
    ['agency_head', '1\t4\t3\t2020-01-02\tinfinity\n2\t2\t1\t2020-01-02\tinfinity\n'],
    ['member_personal', '7\t\\N\t\\N\n0\t04001\t\n'],
  ]);
  // Numbers go on where the last unit ended.
  expect(writeHead({ ...until, member_id: 3, agency_id: 4 })).toBe(3);
  expect(textOf(rows)).toEqual([['agency_head', '3\t4\t3\t2020-01-02\tinfinity\n']]);
});

test('columns of a name that is no identifier are read by that name', () => {
  const odd = sampleTableOf<{ "it's": string; 'a"b\\c': number }>()('odd', ["it's", 'a"b\\c']);
  const rows = new Rows([odd]);
  rows.writerOf(odd)({ "it's": 'one', 'a"b\\c': 2 });
  expect(textOf(rows)).toEqual([['odd', 'one\t2\n']]);
});

test('a mistake in a column does not compile', () => {
  // @ts-expect-error The column is misspelt.
  sampleTable('agency', ['id', 'nam']);
  // @ts-expect-error A required column is missing.
  sampleTable('agency', ['id']);
  // @ts-expect-error The table has an id, which is neither given nor numbered.
  sampleTable('agency', ['name']);
  // @ts-expect-error There is no such table.
  sampleTable('agencies', ['id', 'name']);
  // A column that has a default may be left out, and so may one that is nullable.
  sampleTable('committee_term', ['id', 'organization_id', 'name', 'valid_from']);

  const agencies = sampleTable('agency', ['id', 'name']);
  const write = new Rows([agencies]).writerOf(agencies);
  // @ts-expect-error A field is missing.
  write({ id: 1 });
  // @ts-expect-error A field has another type.
  write({ id: 1, name: 2 });
  // @ts-expect-error The field is not among the columns.
  write({ id: 1, name: 'Sở Một', code: 'S1' });
  const heads = sampleTable('agency_head', ['numbered id', 'agency_id', 'member_id', 'valid_from']);
  // @ts-expect-error The table numbers its rows.
  new Rows([heads]).writerOf(heads)({ id: 1, agency_id: 1, member_id: 1, valid_from: '2020-01-01' });
  expect(() => new Rows([]).writerOf(agencies)).toThrow('The table agency is not among those of the sample');
});

import { expect, test } from 'vitest';
import { sharedServer } from '../test/harness.ts';
import { inVietnamese } from './request-vietnamese.ts';

const server = await sharedServer();

const filtered = 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }';

test.each<[string, string, string, object?]>([
  [
    'INVALID_QUERY',
    '{ organisation { id } }',
    'Kiểu "Query" không có trường "organisation". Có phải là "organization" hay "organizations"?',
  ],
  ['INVALID_QUERY', '{ viewer { zzzzz } }', 'Kiểu "Viewer" không có trường "zzzzz".'],
  [
    'INVALID_QUERY',
    '{ member(fileNumbe: "1") { id } }',
    'Trường "Query.member" không có đối số "fileNumbe". Có phải là "fileNumber"?',
  ],
  [
    'INVALID_QUERY',
    '{ viewer { name @skip(of: true) } }',
    'Chỉ thị "@skip" không có đối số "of". Có phải là "if"?',
  ],
  [
    'INVALID_QUERY',
    '{ organization(code: "DUK", asOf: "2020-12-31") { id } }',
    'Trường "Query.organization" không có đối số "asOf"; hãy nêu ngày cho cả truy vấn: query @asOf(date: "2020-12-31") { … }',
  ],
  ['INVALID_QUERY', '{ node { id } }', 'Trường "node" thiếu đối số bắt buộc "id" (kiểu "ID!").'],
  [
    'INVALID_QUERY',
    '{ viewer { name @skip } }',
    'Chỉ thị "@skip" thiếu đối số bắt buộc "if" (kiểu "Boolean!").',
  ],
  [
    'INVALID_QUERY',
    '{ viewer }',
    'Trường "viewer" (kiểu "Viewer!") cần nêu các trường con. Có phải là "viewer { ... }"?',
  ],
  [
    'INVALID_QUERY',
    '{ viewer { name { id } } }',
    'Trường "name" không có trường con, vì kiểu của nó là "String!".',
  ],
  ['INVALID_QUERY', '{ ...F }', 'Không có mảnh "F".'],
  [
    'INVALID_QUERY',
    '{ viewer { name } } fragment F on Viewer { name }',
    'Mảnh "F" được khai báo nhưng không được dùng.',
  ],
  [
    'INVALID_QUERY',
    '{ node(id: "x") { ... on Membe { id } } }',
    'Không có kiểu "Membe". Có phải là "Member"?',
  ],
  ['INVALID_QUERY', '{ node(id: $id) { id } }', 'Biến "$id" chưa được khai báo.'],
  ['INVALID_QUERY', 'query A { node(id: $id) { id } }', 'Thao tác "A" chưa khai báo biến "$id".'],
  ['INVALID_QUERY', 'query ($id: ID) { viewer { name } }', 'Biến "$id" được khai báo nhưng không được dùng.'],
  [
    'INVALID_QUERY',
    'query ($id: String!) { node(id: $id) { id } }',
    'Biến "$id" có kiểu "String!", nhưng chỗ dùng nó cần kiểu "ID!".',
  ],
  ['INVALID_QUERY', '{ organization( }', 'Lỗi cú pháp: cần tên, nhưng gặp "}".'],
  ['INVALID_QUERY', '{ viewer { name }', 'Lỗi cú pháp: cần tên, nhưng gặp hết văn bản.'],
  ['INVALID_QUERY', '{ viewer { name } } }', 'Lỗi cú pháp: gặp "}" không đúng chỗ.'],
  [
    'INVALID_QUERY',
    '{ viewer { a: name a: id } }',
    'Các trường "a" trái nhau vì "name" và "id" là hai trường khác nhau; hãy đặt bí danh khác nhau nếu cần cả hai.',
  ],
  [
    'INVALID_VALUE',
    '{ members(filter: { statuses: [OFFICAL] }) { totalCount } }',
    'Giá trị "OFFICAL" không có trong kiểu "MembershipStatus"; các giá trị là PROBATIONARY, OFFICIAL, ENDED. Có phải là giá trị "OFFICIAL"?',
  ],
  [
    'INVALID_VALUE',
    '{ members(filter: { statuses: ["OFFICIAL"] }) { totalCount } }',
    'Kiểu "MembershipStatus" không nhận giá trị "OFFICIAL"; các giá trị là PROBATIONARY, OFFICIAL, ENDED. Có phải là giá trị "OFFICIAL"?',
  ],
  ['INVALID_VALUE', '{ members(first: "5") { totalCount } }', 'Cần số nguyên, nhưng gặp: "5".'],
  ['INVALID_VALUE', '{ members(first: 99999999999) { totalCount } }', 'Số nguyên quá lớn: 99999999999.'],
  ['INVALID_VALUE', '{ member(fileNumber: 5) { id } }', 'Cần chuỗi ký tự, nhưng gặp: 5.'],
  ['INVALID_VALUE', '{ node(id: true) { id } }', 'Cần mã định danh (chuỗi hoặc số nguyên), nhưng gặp: true.'],
  ['INVALID_VALUE', '{ viewer { name @skip(if: 1) } }', 'Cần true hoặc false, nhưng gặp: 1.'],
  ['INVALID_VALUE', '{ node(id: null) { id } }', 'Cần giá trị kiểu "ID!", nhưng gặp null.'],
  [
    'INVALID_VALUE',
    '{ organizations(filter: { kind: GRASSROOTS_CELL }) { totalCount } }',
    'Kiểu "OrganizationFilter" không có trường "kind". Có phải là "kinds" hay "and"?',
  ],
  [
    'INVALID_VALUE',
    'query ($id: ID!) { node(id: $id) { id } }',
    'Thiếu giá trị cho biến bắt buộc "$id" (kiểu "ID!").',
  ],
  [
    'INVALID_VALUE',
    'query ($id: ID!) { node(id: $id) { id } }',
    'Biến "$id" (kiểu "ID!") không được là null.',
    { id: null },
  ],
  [
    'INVALID_VALUE',
    filtered,
    'Biến "$filter" tại "filter.kinds[0]" có giá trị không hợp lệ "PARTY_BLOK": giá trị "PARTY_BLOK" không có trong kiểu "OrganizationKind"; các giá trị là',
    { filter: { kinds: ['PARTY_BLOK'] } },
  ],
  [
    'INVALID_VALUE',
    filtered,
    'Biến "$filter" có giá trị không hợp lệ { kind: [] }: kiểu "OrganizationFilter" không có trường "kind". Có phải là "kinds" hay "and"?',
    { filter: { kind: [] } },
  ],
  [
    'INVALID_VALUE',
    'query ($size: Int) { members(first: $size) { totalCount } }',
    'Biến "$size" có giá trị không hợp lệ 1.5: cần số nguyên, nhưng gặp: 1.5.',
    { size: 1.5 },
  ],
])('%s of %s is explained in Vietnamese', async (code, document, expected, variables) => {
  const { status, body } = await server.request(document, variables);
  const [{ message, extensions }] = body.errors;
  expect([status, extensions.code]).toEqual([400, code]);
  expect(extensions.messages.vi).toContain(`không hợp lệ: ${expected}`);
  expect(extensions.messages.en).toContain(message);
});

test('the values of an enum are listed in English too', async () => {
  const { body } = await server.request('{ members(filter: { statuses: [OFFICAL] }) { totalCount } }');
  expect(body.errors[0].message).toBe(
    'Value "OFFICAL" does not exist in "MembershipStatus" enum, which has PROBATIONARY, OFFICIAL, ENDED. Did you mean the enum value "OFFICIAL"?',
  );
});

test('the directive for the day is named in English too, and no argument that resembles "asOf"', async () => {
  const { body } = await server.request('{ organization(code: "DUK", asOf: "2020-12-31") { id } }');
  expect(body.errors[0].message).toBe(
    'Unknown argument "asOf" on field "Query.organization"; give the whole query a day instead: query @asOf(date: "2020-12-31") { … }',
  );
  await server.query('query @asOf(date: "2020-12-31") { organization(code: "DUK") { id } }');
});

test('what no rule knows stays as it is, and a long text costs no time', () => {
  expect(inVietnamese('Something else.')).toBe('Something else.');
  const start = performance.now();
  for (const part of ['Did you mean ', '" at "', '; Value "', 'Expected ', ', found '])
    inVietnamese(`Variable "$a" got invalid value "${part.repeat(20_000)}`);
  expect(performance.now() - start).toBeLessThan(500);
});

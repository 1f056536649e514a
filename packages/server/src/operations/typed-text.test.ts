import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileNumber, newBloc, newOrganization } from '../test/fixtures.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { codesIn, done, sendMutation } from '../test/run-mutation.ts';

let server: TestServer;
let bloc: Awaited<ReturnType<typeof newBloc>>;
let cell: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'GÕ-1');
  cell = await newOrganization(server, bloc, 'GÕ-1.01');
});
afterAll(() => server?.stop());

const days = { admissionDecidedOn: '2011-02-03', admittedOn: '2011-02-03' };
const admission = (fullName: string, more: object = {}) => ({
  fileNumber: fileNumber(),
  fullName,
  cellId: cell.id,
  ...days,
  ...more,
});
const establishment = (code: string, name: string, more: object = {}) => ({
  code,
  name,
  kind: 'GRASSROOTS_CELL',
  parentId: bloc.id,
  effectiveOn: '2010-01-01',
  ...more,
});

describe('a name is stored in its one right reading, and found by it', () => {
  test.each([
    ['letters that look like Đ', 'Ðinh Thị Ɖào', 'Đinh Thị Đào'],
    ['signs of width zero and fillers', 'Lê\u200b Văn\u3164 T\u00adám\ufeff', 'Lê Văn Tám'],
    ['letters of full width', 'Ｌê　Ｖăn　Ｔám', 'Lê Văn Tám'],
    ['spaces of any kind, and marks apart', '\u00a0Le\u0302\u2003Va\u0306n  Ta\u0301m ', 'Lê Văn Tám'],
    ['another apostrophe', 'H’Hen Niê', "H'Hen Niê"],
    ['a number of namesakes', 'Lê Văn Tám (2)', 'Lê Văn Tám (2)'],
    ['letters of the Ê-đê', 'Y Ƀlŏ Ñan', 'Y Ƀlŏ Ñan'],
  ])('%s', async (_, typed, stored) => {
    const { member } = await done(server, 'admitMember', admission(typed));
    const { member: read, members } = await server.query(
      'query ($id: ID!, $search: String!) { member(id: $id) { fullName } members(filter: { search: $search }, first: 100) { nodes { id } } }',
      { id: member.id, search: typed },
    );
    expect(read.fullName).toBe(stored);
    expect(members.nodes).toContainEqual({ id: member.id });
  });
});

describe('a name that cannot be read is refused, and says what is wrong', () => {
  test.each([
    ['letters of Cyrillic among Latin ones', 'Trаn Văn Аn', /а А/],
    ['no letter', '---', /-/],
    ['a formula', '=1+1', /= \+/],
    ['another script', '阮文英', /阮 文 英/],
  ])('%s', async (_, typed, signs) => {
    const { userErrors } = await sendMutation(server, 'admitMember', admission(typed));
    expect(codesIn(userErrors)).toEqual([['INVALID_NAME', 'input.fullName']]);
    expect(userErrors[0].message.vi).toMatch(signs);
  });

  test.each(['---', '=HYPERLINK("x")', '+84', '@an', '2020'])('of an organization: %s', async (typed) => {
    const { userErrors } = await sendMutation(server, 'establishOrganization', establishment('GÕ-X', typed));
    expect(codesIn(userErrors)).toEqual([['INVALID_FORMAT', 'input.name']]);
  });
});

describe('an encoding from before Unicode is recognized, and what the text would be is offered', () => {
  test.each([
    ['TCVN3 (ABC)', 'NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'],
    ['TCVN3 (ABC)', 'TrÇn ThÞ Thñy', 'Trần Thị Thủy'],
    ['TCVN3 (ABC)', 'L\u00adu B¸ ¤n', 'Lưu Bá Ôn'],
    ['VNI', 'Nguyeãn Vaên Huøng', 'Nguyễn Văn Hùng'],
    ['VNI', 'Phaïm Thò Höông', 'Phạm Thị Hương'],
    ['UTF-8', 'Nguyá»…n VÄƒn HÃ¹ng', 'Nguyễn Văn Hùng'],
  ])('%s: %s', async (encoding, typed, meant) => {
    const { userErrors } = await sendMutation(server, 'admitMember', admission(typed));
    expect(codesIn(userErrors)).toEqual([['LEGACY_ENCODING', 'input.fullName']]);
    for (const text of [userErrors[0].message.vi, userErrors[0].message.en]) {
      expect(text).toContain(encoding);
      expect(text).toContain(`"${meant}"`);
    }
    await done(server, 'admitMember', admission(meant));
  });

  test.each([
    ['§¶ng ñy Khèi c¸c c¬ quan', 'Đảng ủy Khối các cơ quan'],
    ['Ñaûng boä Sôû Taøi chính', 'Đảng bộ Sở Tài chính'],
  ])('in the name of an organization: %s', async (typed, meant) => {
    const { userErrors } = await sendMutation(server, 'establishOrganization', establishment('GÕ-Y', typed));
    expect(codesIn(userErrors)).toEqual([['LEGACY_ENCODING', 'input.name']]);
    expect(userErrors[0].message.vi).toContain(`"${meant}"`);
  });

  test('no name of the sample is taken for one', async () => {
    const em = server.database.orm.em.fork();
    const rows = await em.execute<{ name: string }[]>(
      'select distinct full_name as name from member union select name from organization_state union select name from agency',
    );
    expect(rows.length).toBeGreaterThan(1_000);
    const { readLegacy } = await import('../shared/legacy-encodings.ts');
    expect(rows.filter(({ name }) => readLegacy(name))).toEqual([]);
    for (const name of [
      'Müller',
      'H’Ñoan Niê',
      'Böhme',
      'Điều 5 § 3',
      '5 × 3',
      'naïve café',
      'Škoda Việt Nam',
    ])
      expect(readLegacy(name)).toBeUndefined();
  });
});

describe('codes, numbers and agencies have one reading', () => {
  test('a code in any case and width finds, and is never there twice', async () => {
    await done(server, 'establishOrganization', establishment('Mã-7/a', 'Chi bộ bảy'));
    for (const typed of ['MÃ-7/A', 'mã-7/a', 'Ｍã－７／ａ', ' ma\u0303-7/A\u200b']) {
      const { organization } = await server.query(
        'query ($code: String!) { organization(code: $code) { code } }',
        {
          code: typed,
        },
      );
      expect(organization).toEqual({ code: 'MÃ-7/A' });
      const { userErrors } = await sendMutation(
        server,
        'establishOrganization',
        establishment(typed, 'Chi bộ khác'),
      );
      expect(codesIn(userErrors)).toEqual([['CODE_TAKEN', 'input.code']]);
    }
  });

  test('a file number too', async () => {
    const number = fileNumber();
    await done(server, 'admitMember', admission('Lê Văn Tám', { fileNumber: number }));
    const wide = [...number.toLowerCase()]
      .map((sign) => String.fromCodePoint((sign.codePointAt(0) as number) + 0xfee0))
      .join('');
    const { userErrors } = await sendMutation(
      server,
      'admitMember',
      admission('Lê Văn Tám', { fileNumber: wide }),
    );
    expect(codesIn(userErrors)).toEqual([['CODE_TAKEN', 'input.fileNumber']]);
    const { member } = await server.query('query ($n: String!) { member(fileNumber: $n) { fileNumber } }', {
      n: wide,
    });
    expect(member).toEqual({ fileNumber: number });
  });

  test('an agency is the same however it is capitalized, and its tones placed', async () => {
    const ids = new Set<string>();
    for (const [index, agencyName] of [
      'Sở Hòa giải Thủy lợi',
      'SỞ HOÀ GIẢI THUỶ LỢI',
      'sở  hòa giải thuỷ lợi',
    ].entries()) {
      const { organization } = await done(
        server,
        'establishOrganization',
        establishment(`GÕ-CQ-${index}`, 'Chi bộ Sở', { agencyName }),
      );
      const { organization: read } = await server.query(
        'query ($id: ID!) { organization(id: $id) { agency { id name } } }',
        {
          id: organization.id,
        },
      );
      expect(read.agency.name).toBe('Sở Hòa giải Thủy lợi');
      ids.add(read.agency.id);
    }
    expect(ids.size).toBe(1);
    const other = await done(
      server,
      'establishOrganization',
      establishment('GÕ-CQ-9', 'Chi bộ Sở', { agencyName: 'Sở Hoa giải Thủy lợi' }),
    );
    const { organization } = await server.query(
      'query ($id: ID!) { organization(id: $id) { agency { id } } }',
      { id: other.organization.id },
    );
    expect(ids).not.toContain(organization.agency.id);
  });
});

test('a name that is read once is read the same again, whatever was typed', async () => {
  const { normalizeText } = await import('../shared/text.ts');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(normalizeText(normalizeText(typed))).toBe(normalizeText(typed));
    }),
    { numRuns: 2_000 },
  );
});

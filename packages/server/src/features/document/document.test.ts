import { beforeAll, describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

const errorOf = async (query: string) => (await server.request(query)).body.errors[0].extensions;

describe('a document is read by its symbol', () => {
  test.each(['22-NQ/TW', '22-nq/tw', '22 - NQ / TW', 'Số 22-NQ/TW', '022-NQ/TW'])('%s', async (symbol) => {
    const { document } = await server.query(
      `query($symbol: String) { document(symbol: $symbol) { symbol number type issuer term issuedOn } }`,
      { symbol },
    );
    expect(document).toEqual({
      ...{ symbol: '22-NQ/TW', number: '22', type: 'NQ', term: 'khóa X', issuedOn: '2008-02-02' },
      issuer: 'Ban Chấp hành Trung ương',
    });
  });

  test('that none bears, or none in that year', async () => {
    const { one, two } = await server.query(
      '{ one: document(symbol: "23-NQ/TW") { id } two: document(symbol: "22-NQ/TW", year: 2009) { id } }',
    );
    expect([one, two]).toEqual([null, null]);
  });

  test('and where several bear it, one must be meant', async () => {
    expect(await errorOf('{ document(symbol: "02-KH/ĐU") { id } }')).toMatchObject({
      code: 'SEVERAL_DOCUMENTS',
      argument: ['document', 'symbol'],
    });
  });

  test.each([
    ['{ document { id } }', 'ONE_ARGUMENT_REQUIRED', ['document']],
    ['{ document(id: "x", symbol: "y") { id } }', 'ONE_ARGUMENT_REQUIRED', ['document']],
    ['{ document(id: "x") { id } }', 'INVALID_ID', ['document', 'id']],
    ['{ document(symbol: "22-NQ/TW", year: 1) { id } }', 'YEAR_OUT_OF_RANGE', ['document', 'year']],
    [
      '{ documents(filter: { fromDate: "2020-01-02", toDate: "2020-01-01" }) { totalCount } }',
      'DATES_REVERSED',
      ['documents', 'filter', 'fromDate'],
    ],
  ])('%s is refused', async (query, code, argument) => {
    expect(await errorOf(query)).toMatchObject({ code, argument });
  });
});

describe('documents are listed by', () => {
  const listed = async (filter: object): Promise<string[]> => {
    const { documents } = await server.query(
      'query($filter: DocumentFilter) { documents(filter: $filter, first: 100) { totalCount nodes { symbol issuedOn } } }',
      { filter },
    );
    const days = documents.nodes.map(({ issuedOn }: { issuedOn: string }) => issuedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    return documents.nodes.map(({ symbol }: { symbol: string }) => symbol);
  };
  test.each([
    ['words', { search: 'suc chien dau' }, ['22-NQ/TW']],
    ['words of the symbol', { search: '05 nq duk' }, ['05-NQ/ĐUK']],
    ['type', { types: ['NQ'] }, ['05-NQ/ĐUK', '03-NQ/ĐUK', '22-NQ/TW']],
    [
      'issuer and type',
      { issuer: 'đảng uỷ KHỐI', types: ['NQ', 'ĐA'] },
      ['05-NQ/ĐUK', '01-ĐA/ĐUK', '03-NQ/ĐUK'],
    ],
    ['day', { types: ['NQ'], fromDate: '2008-02-03', toDate: '2011-03-15' }, ['03-NQ/ĐUK']],
    ['an unknown type', { types: ['XX'] }, []],
  ])('%s', async (_, filter, symbols) => {
    expect(await listed(filter)).toEqual(symbols);
  });
});

describe('the sample', () => {
  interface Below {
    symbol: string;
    referredToBy: { kind: string; document: Below }[];
  }
  let tree: Below;
  beforeAll(async () => {
    const below = (depth: number): string =>
      `symbol referredToBy { kind document { ${depth > 0 ? below(depth - 1) : 'symbol'} } }`;
    tree = (await server.query(`{ document(symbol: "22-NQ/TW") { ${below(3)} } }`)).document;
  });

  test('has the tree below 22-NQ/TW', () => {
    const of = ({ symbol, referredToBy = [] }: Below): string[] =>
      referredToBy
        .filter(({ document }) => !document.symbol.startsWith('02-KH'))
        .flatMap(({ kind, document }) => [`${document.symbol} ${kind} ${symbol}`, ...of(document)]);
    expect([...new Set(of(tree))].toSorted()).toEqual([
      '01-ĐA/ĐUK IMPLEMENTS 03-NQ/ĐUK',
      '01-ĐA/ĐUK IMPLEMENTS 22-NQ/TW',
      '03-NQ/ĐUK IMPLEMENTS 22-NQ/TW',
      '05-NQ/ĐUK IMPLEMENTS 22-NQ/TW',
      '05-NQ/ĐUK REPEALS 12-CTr/ĐUK',
      '12-CTr/ĐUK IMPLEMENTS 22-NQ/TW',
      '20-KH/ĐUK IMPLEMENTS 01-ĐA/ĐUK',
      '31-KH/ĐUK IMPLEMENTS 05-NQ/ĐUK',
      '31-KH/ĐUK REPLACES 20-KH/ĐUK',
      '44-KH/ĐUK AMENDS 31-KH/ĐUK',
    ]);
  });

  test('has a plan of every grassroots organization that ever existed', () => {
    const meetings = tree.referredToBy.find(({ document }) => document.symbol === '03-NQ/ĐUK');
    const plans = meetings?.document.referredToBy.filter(({ document }) =>
      /^02-KH\/(ĐU|CB)$/.test(document.symbol),
    );
    expect(plans?.length).toBeGreaterThan(60);
  });
});

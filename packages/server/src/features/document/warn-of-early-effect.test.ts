import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileNumber, newBloc, newMember, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done } from '../../test/run-mutation.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

type Ids = Record<'bloc' | 'cell' | 'other' | 'member' | 'probationer' | 'committee', string>;

/** Each mutation that a document orders, with an input that takes effect on a day, and the path of that day. */
const ordered: [string, string, (ids: Ids, day: string) => object][] = [
  [
    'establishOrganization',
    'effectiveOn',
    ({ bloc }, effectiveOn) => ({
      ...{ code: 'T-9', name: 'Chi bộ 9', kind: 'GRASSROOTS_CELL', parentId: bloc },
      effectiveOn,
    }),
  ],
  [
    'admitMember',
    'admittedOn',
    ({ cell }, admittedOn) => ({
      ...{ fileNumber: fileNumber(), fullName: 'Lê Thị Ánh', cellId: cell },
      ...{ admissionDecidedOn: '2016-01-01', admittedOn },
    }),
  ],
  [
    'recognizeOfficialMember',
    'decidedOn',
    ({ probationer }, decidedOn) => ({ memberId: probationer, expectedVersion: 1, decidedOn }),
  ],
  [
    'appointToPosition',
    'effectiveOn',
    ({ member, cell }, effectiveOn) => ({
      ...{ memberId: member, organizationId: cell, expectedVersion: 1 },
      ...{ role: 'SECRETARY', method: 'APPOINTED', effectiveOn },
    }),
  ],
  [
    'commend',
    'awardedOn',
    ({ bloc, cell }, awardedOn) => ({
      ...{ form: 'CERTIFICATE_OF_MERIT', issuingOrganizationId: bloc, organizationIds: [cell] },
      ...{ awardedOn, honoursFrom: '2015-01-01', honoursTo: '2015-12-31' },
    }),
  ],
  [
    'transferMember',
    'effectiveOn',
    ({ member, other }, effectiveOn) => ({
      ...{ memberId: member, expectedVersion: 2, toCellId: other },
      effectiveOn,
    }),
  ],
  [
    'upgradeOrganization',
    'effectiveOn',
    ({ committee }, effectiveOn) => ({
      ...{ organizationId: committee, expectedVersion: 1, effectiveOn },
      cells: [{ code: 'T-3-1', name: 'Chi bộ 1', memberIds: [] }],
    }),
  ],
  [
    'decideRatings',
    'decidedOn',
    ({ cell }, decidedOn) => ({
      ...{ year: 2016, decidedOn, organizationRatings: [{ organizationId: cell, grade: 'GOOD' }] },
    }),
  ],
];

test.each(ordered)('%s warns of a document that was issued later', async (mutation, path, inputOn) => {
  const bloc = await newBloc(server, `T-${mutation}`);
  const at = (name: string) => `T-${mutation}-${name}`;
  const cell = await newOrganization(server, bloc, at('1'));
  const ids: Ids = {
    bloc: bloc.id,
    cell: cell.id,
    other: (await newOrganization(server, bloc, at('2'))).id,
    committee: (await newOrganization(server, bloc, at('3'))).id,
    member: (await newOfficialMember(server, cell)).id,
    probationer: (await newMember(server, cell, 'Vũ Thị Dung', '2015-06-01')).id,
  };
  const day = '2016-12-20';
  const document = { symbol: '99-QĐ/ĐUK', type: 'QĐ', issuer: `Đảng ủy ${mutation}` };
  const warnings = async (issuedOn: string) => {
    const payload = await done(server, mutation, {
      ...inputOn(ids, day),
      document: { ...document, issuedOn },
    });
    return codesIn(payload.warnings).filter(([code]) => code === 'EFFECT_BEFORE_DOCUMENT');
  };
  expect(await warnings('2016-12-21')).toEqual([['EFFECT_BEFORE_DOCUMENT', `input.${path}`]]);
});

test('a document of the same day or earlier is no reason to warn', async () => {
  const bloc = await newBloc(server, 'T-SAME');
  for (const [code, issuedOn] of [
    ['T-SAME-1', '2016-12-20'],
    ['T-SAME-2', '2016-12-01'],
  ]) {
    const { warnings } = await done(server, 'establishOrganization', {
      ...{ code, name: 'Chi bộ', kind: 'GRASSROOTS_CELL', parentId: bloc.id, effectiveOn: '2016-12-20' },
      document: { symbol: `${code}-QĐ`, type: 'QĐ', issuer: 'Đảng ủy Khối', issuedOn },
    });
    expect(codesIn(warnings).map(([warned]) => warned)).not.toContain('EFFECT_BEFORE_DOCUMENT');
  }
});

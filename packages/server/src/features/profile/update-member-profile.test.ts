import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileNumber, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let cell: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  cell = await newOrganization(server, await newBloc(server, 'T'), 'T-1');
});
afterAll(() => server?.stop());

const update = 'updateMemberProfile';

const whole = {
  sex: 'FEMALE',
  birthName: 'Lê Thị Án',
  occupation: 'Công chức',
  generalEducation: '12/12',
  professionalQualification: 'Thạc sĩ Luật',
  politicalTheory: 'ADVANCED',
  foreignLanguages: 'Tiếng Anh B1',
  birthDate: '1985-06',
  birthPlace: 'xã An Bình, tỉnh Nghệ An',
  homeTown: 'xã Tân Lộc, tỉnh Hà Tĩnh',
  permanentAddress: 'số 1, phường Đông Sơn',
  temporaryAddress: 'số 2, phường Đông Sơn',
  phone: '0400123456',
  partyCardNumber: '00123456',
  ethnicity: 'Tày',
  religion: 'Không',
  identityNumber: '000185123456',
};
const protectedFields = Object.keys(whole).slice(7);

/** A profile in the form in which it is given. */
async function read(id: string): Promise<Record<string, unknown>> {
  const fields = Object.keys(whole).map((field) =>
    protectedFields.includes(field) ? `${field} { masking value }` : field,
  );
  const { member } = await server
    .stating('Kiểm tra')
    .query(`query($id: ID!) { member(id: $id) { version birthYear profile { ${fields.join(' ')} } } }`, {
      id,
    });
  const given = Object.entries(member.profile as Record<string, { value: string } | string>).map(
    ([field, value]) => [field, protectedFields.includes(field) ? (value as { value: string }).value : value],
  );
  return { version: member.version, birthYear: member.birthYear, ...Object.fromEntries(given) };
}

const empty = Object.fromEntries(Object.keys(whole).map((field) => [field, null]));

test('admits with a whole profile', async () => {
  const { member } = await done(server, 'admitMember', {
    fileNumber: fileNumber(),
    fullName: 'Lê Thị Ánh',
    cellId: cell.id,
    admissionDecidedOn: '2011-02-01',
    admittedOn: '2011-02-03',
    profile: whole,
  });
  expect(await read(member.id)).toEqual({ version: 1, birthYear: 1985, ...whole });
});

test('changes what is given, clears what is null and keeps the rest', async () => {
  const { id, version } = await newMember(server, cell);
  const { member } = await done(server, update, { memberId: id, expectedVersion: version, profile: whole });
  expect(member.version).toBe(version + 1);
  expect(await read(id)).toEqual({ version: 2, birthYear: 1985, ...whole });

  const changes = { birthDate: '1984-12-31', phone: null, religion: 'Phật giáo', occupation: null };
  await done(server, update, { memberId: id, expectedVersion: 2, profile: changes });
  expect(await read(id)).toEqual({ version: 3, birthYear: 1984, ...whole, ...changes });

  await done(server, update, { memberId: id, expectedVersion: 3, profile: empty });
  expect(await read(id)).toEqual({ version: 4, birthYear: null, ...empty });
});

test.each([
  [{ phone: '0400 123-456' }, { phone: '0400123456' }],
  [{ phone: '(+84) 400.123.456' }, { phone: '0400123456' }],
  [{ phone: '+84 (0)400 123 456' }, { phone: '0400123456' }],
  [{ phone: '００84‑４００.１２３.４５６' }, { phone: '0400123456' }],
  [{ permanentAddress: 'a\u200b' }, { permanentAddress: 'a' }],
  [{ phone: '02400123456' }, { phone: '02400123456' }],
  [{ identityNumber: '008412345678' }, { identityNumber: '008412345678' }],
  [{ partyCardNumber: '00841234' }, { partyCardNumber: '00841234' }],
  [{ identityNumber: '000 185 123 456' }, { identityNumber: '000185123456' }],
  [{ ethnicity: 'e de' }, { ethnicity: 'Ê Đê' }],
  [{ ethnicity: 'TÀY'.normalize('NFD') }, { ethnicity: 'Tày' }],
  [{ religion: 'cao dai' }, { religion: 'Cao Đài' }],
  [{ homeTown: '  xã  Tân Lộc '.normalize('NFD') }, { homeTown: 'xã Tân Lộc' }],
])('%j is stored as %j', async (given, stored) => {
  const { id, version } = await newMember(server, cell);
  await done(server, update, { memberId: id, expectedVersion: version, profile: given });
  expect(await read(id)).toMatchObject(stored);
});

test.each([
  [{ phone: '12345' }, 'INVALID_FORMAT'],
  [{ phone: '4000123456' }, 'INVALID_FORMAT'],
  [{ phone: '040012345678' }, 'INVALID_FORMAT'],
  [{ phone: '' }, 'INVALID_FORMAT'],
  [{ partyCardNumber: '1234567' }, 'INVALID_FORMAT'],
  [{ identityNumber: '12345678901' }, 'INVALID_FORMAT'],
  [{ identityNumber: '00018512345a' }, 'INVALID_FORMAT'],
  [{ generalEducation: '13/12' }, 'INVALID_FORMAT'],
  [{ generalEducation: '0/12' }, 'INVALID_FORMAT'],
  [{ generalEducation: '7/11' }, 'INVALID_FORMAT'],
  [{ ethnicity: 'Klingon' }, 'NOT_LISTED'],
  [{ ethnicity: '' }, 'NOT_LISTED'],
  [{ religion: 'a\u0000' }, 'NOT_LISTED'],
  [{ birthName: ' ' }, 'REQUIRED'],
  [{ birthName: 'x'.repeat(101) }, 'TOO_LONG'],
  [{ occupation: 'x'.repeat(101) }, 'TOO_LONG'],
  [{ homeTown: 'x'.repeat(201) }, 'TOO_LONG'],
  [{ permanentAddress: 'a\u0007' }, 'INVALID_FORMAT'],
  [{ birthDate: '1994' }, 'AGE_NOT_ALLOWED'],
])('refuses %j', async (profile, code) => {
  const { id, version } = await newMember(server, cell);
  const [field] = Object.keys(profile);
  const input = { memberId: id, expectedVersion: version, profile };
  expect(await refused(server, update, input)).toEqual([[code, `input.profile.${field}`]]);
});

test('reports every problem at once, and repeats no number', async () => {
  const { id, version } = await newMember(server, cell);
  const profile = { phone: '0999', identityNumber: '4711', religion: 'Khác' };
  const { userErrors } = await sendMutation(server, update, {
    memberId: id,
    expectedVersion: version,
    profile,
  });
  expect(codesIn(userErrors)).toHaveLength(3);
  expect(JSON.stringify(userErrors)).not.toMatch(/0999|4711/);
});

test('refuses an empty change, a changed record, and a missing member', async () => {
  const { id, version } = await newMember(server, cell);
  const nothing = { memberId: id, expectedVersion: version, profile: {} };
  expect(await refused(server, update, nothing)).toEqual([['REQUIRED', 'input.profile']]);
  const stale = { memberId: id, expectedVersion: version + 1, profile: whole };
  expect(await refused(server, update, stale)).toEqual([['VERSION_CONFLICT', 'input.expectedVersion']]);
  const memberId = Buffer.from('Member:99999999').toString('base64url');
  const nobody = { memberId, expectedVersion: 1, profile: whole };
  expect(await refused(server, update, nobody)).toEqual([['NOT_FOUND', 'input.memberId']]);
});

test('of 20 concurrent writers one is accepted', async () => {
  const { id, version } = await newMember(server, cell);
  const payloads = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      sendMutation(server, update, {
        memberId: id,
        expectedVersion: version,
        profile: { phone: `04001234${String(index).padStart(2, '0')}`, ethnicity: 'Kinh' },
      }),
    ),
  );
  expect(payloads.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});

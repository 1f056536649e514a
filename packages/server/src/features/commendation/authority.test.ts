import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused, sendMutation } from '../../test/run-mutation.ts';

interface Named {
  id: string;
  code: string;
  version: number;
}
let server: TestServer;
const issuers: Record<string, Named> = {};
let member: { id: string };
let elsewhere: Named;
beforeAll(async () => {
  server = await startTestServer();
  const province = await done(server, 'establishOrganization', {
    ...{ code: 'A', name: 'Đảng bộ tỉnh A', kind: 'PROVINCIAL_COMMITTEE', effectiveOn: '2010-01-01' },
  });
  const under = (parent: Named, code: string, kind: string) => newOrganization(server, parent, code, kind);
  const tinh: Named = province.organization;
  const khoi = await under(tinh, 'A-K', 'BLOC_COMMITTEE');
  const coSo = await under(khoi, 'A-K-1', 'GRASSROOTS_COMMITTEE');
  const boPhan = await under(coSo, 'A-K-1-B', 'DEPARTMENT_COMMITTEE');
  const chiBo = await under(boPhan, 'A-K-1-B-1', 'SUBORDINATE_CELL');
  const chiBoCoSo = await under(khoi, 'A-K-2', 'GRASSROOTS_CELL');
  Object.assign(issuers, { tinh, khoi, coSo, boPhan, chiBo, chiBoCoSo });
  issuers.toDang = await under(chiBo, 'A-K-1-B-1-T', 'PARTY_GROUP');
  issuers.toDangCoSo = await under(chiBoCoSo, 'A-K-2-T', 'PARTY_GROUP');
  member = await newMember(server, chiBo);
  elsewhere = await newBloc(server, 'B');
});
afterAll(() => server?.stop());

let year = 2012;
/** The codes of the problems with a decision of an issuer; none where it is recorded. */
async function award(issuer: string, form: string, recipients: object): Promise<string[]> {
  year = year === 2024 ? 2012 : year + 1;
  const input = {
    ...{ form, issuingOrganizationId: issuers[issuer]?.id, awardedOn: `${year}-12-31` },
    ...{ honoursFrom: `${year}-01-01`, honoursTo: `${year}-12-31`, ...recipients },
  };
  const { userErrors } = await sendMutation(server, 'commend', input);
  return userErrors.map(({ code }: { code: string }) => code);
}

const forms = ['PRAISE', 'CERTIFICATE_OF_MERIT', 'PROVINCIAL_CERTIFICATE_OF_MERIT', 'FLAG'];
/** 29-QĐ/TW, section 27.2, by hand: the forms for organizations and for members. */
const authority: [issuer: string, organization: string, forOrganizations: string, forMembers: string][] = [
  ['tinh', 'khoi', 'PRAISE PROVINCIAL_CERTIFICATE_OF_MERIT FLAG', 'PRAISE PROVINCIAL_CERTIFICATE_OF_MERIT'],
  ['khoi', 'coSo', 'PRAISE CERTIFICATE_OF_MERIT', 'PRAISE CERTIFICATE_OF_MERIT'],
  ['coSo', 'chiBo', 'PRAISE CERTIFICATE_OF_MERIT', 'PRAISE CERTIFICATE_OF_MERIT'],
  ['boPhan', 'chiBo', 'PRAISE', 'PRAISE'],
  ['chiBo', 'toDang', 'PRAISE', 'PRAISE'],
  ['chiBoCoSo', 'toDangCoSo', 'PRAISE', 'PRAISE CERTIFICATE_OF_MERIT'],
];

test.each(authority)(
  '%s awards what its level may, and no more',
  async (issuer, organization, ofOrganizations, ofMembers) => {
    // The member of a grassroots cell is one of its own.
    const own = issuer === 'chiBoCoSo' ? await newMember(server, issuers.chiBoCoSo as Named) : member;
    const of = (recipients: object) => Promise.all(forms.map((form) => award(issuer, form, recipients)));
    const expected = (allowed: string) =>
      forms.map((form) => (allowed.split(' ').includes(form) ? [] : ['FORM_BEYOND_AUTHORITY']));
    expect(await of({ organizationIds: [issuers[organization]?.id] })).toEqual(expected(ofOrganizations));
    expect(await of({ memberIds: [own.id] })).toEqual(expected(ofMembers));
  },
);

test('a party group, which is no level of decision, commends nobody', async () => {
  expect(await award('toDang', 'PRAISE', { memberIds: [member.id] })).toContain('FORM_BEYOND_AUTHORITY');
});

test('the refusal is a sentence with the way out', async () => {
  const input = {
    ...{ form: 'FLAG', issuingOrganizationId: issuers.khoi?.id, awardedOn: '2016-12-31' },
    ...{ honoursFrom: '2016-01-01', honoursTo: '2016-12-31', memberIds: [member.id] },
  };
  const { userErrors } = await sendMutation(server, 'commend', input);
  expect(userErrors[0].message.vi).toBe(
    'Đảng bộ khối không có thẩm quyền tặng cờ cho đảng viên, chỉ có thẩm quyền tặng biểu dương, giấy khen; hãy chọn hình thức đúng thẩm quyền hoặc đề nghị cấp có thẩm quyền.',
  );
});

test('an issuer commends what is under it on the day, and not itself', async () => {
  const wrong = async (issuer: string, organization: Named | undefined) =>
    award(issuer, 'PRAISE', { organizationIds: [organization?.id] });
  expect(await wrong('khoi', issuers.khoi)).toEqual(['NOT_UNDER_ISSUER']);
  expect(await wrong('khoi', elsewhere)).toEqual(['NOT_UNDER_ISSUER']);
  expect(await wrong('coSo', issuers.khoi)).toEqual(['NOT_UNDER_ISSUER']);
  expect(await award('chiBoCoSo', 'PRAISE', { memberIds: [member.id] })).toEqual(['NOT_UNDER_ISSUER']);
});

test('an issuer decides while it exists', async () => {
  const input = {
    ...{ form: 'PRAISE', issuingOrganizationId: issuers.khoi?.id, organizationIds: [issuers.coSo?.id] },
    ...{ awardedOn: '2009-12-31', honoursFrom: '2009-01-01', honoursTo: '2009-12-31' },
  };
  expect(await refused(server, 'commend', input)).toEqual([
    ['NOT_STANDING', 'input.organizationIds.0'],
    ['NOT_STANDING', 'input.issuingOrganizationId'],
  ]);
});

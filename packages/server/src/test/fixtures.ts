import type { TestCaller } from './harness.ts';
import { done } from './run-mutation.ts';

export const document = { symbol: '9015-QĐ/ĐUK', type: 'QĐ', issuer: 'Đảng ủy Khối', issuedOn: '2009-12-20' };

interface Organization {
  id: string;
  code: string;
  version: number;
}
interface Member {
  id: string;
  version: number;
}

/** A bloc at the root that exists since 01/01/2010. */
export const newBloc = async (server: TestCaller, code: string): Promise<Organization> =>
  (
    await done(server, 'establishOrganization', {
      code,
      name: `Đảng bộ Khối ${code}`,
      kind: 'BLOC_COMMITTEE',
      effectiveOn: '2010-01-01',
    })
  ).organization;

/** An organization under another. */
export const newOrganization = async (
  server: TestCaller,
  parent: Organization,
  code: string,
  kind = 'GRASSROOTS_CELL',
  effectiveOn = '2010-01-01',
): Promise<Organization> =>
  (
    await done(server, 'establishOrganization', {
      code,
      name: `Tổ chức ${code}`,
      kind,
      parentId: parent.id,
      effectiveOn,
    })
  ).organization;

let admitted = 0;

/** A file number that nobody else has. */
export const fileNumber = (): string => `${String(++admitted).padStart(6, '0')}TST`;

/** A probationary member of a cell. */
export const newMember = async (
  server: TestCaller,
  cell: { id: string },
  fullName = 'Nguyễn Văn An',
  admittedOn = '2011-02-03',
): Promise<Member> =>
  (
    await done(server, 'admitMember', {
      fileNumber: fileNumber(),
      fullName,
      cellId: cell.id,
      admissionDecidedOn: admittedOn,
      admittedOn,
    })
  ).member;

/** A member of a cell who is official 12 months after the admission. */
export async function newOfficialMember(
  server: TestCaller,
  cell: { id: string },
  fullName?: string,
  admittedOn = '2011-02-03',
): Promise<Member> {
  const { id, version } = await newMember(server, cell, fullName, admittedOn);
  const recognized = await done(server, 'recognizeOfficialMember', {
    memberId: id,
    expectedVersion: version,
    decidedOn: '2013-01-01',
  });
  return recognized.member;
}

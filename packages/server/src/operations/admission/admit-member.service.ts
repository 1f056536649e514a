import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { checkCell, warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { CellMembership } from '../../features/member/cell-membership.entity.ts';
import { Member } from '../../features/member/member.entity.ts';
import { MemberEvent } from '../../features/member/member-event.entity.ts';
import { MemberStatus } from '../../features/member/member-status.entity.ts';
import { lockOrganization, statesOf } from '../../features/organization/organization.records.ts';
import { readProfile } from '../../features/profile/read-profile.ts';
import { recordProtected } from '../../features/profile/record-protected.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay, readText } from '../../shared/input-checks.ts';
import { givenNameOf, normalizeText } from '../../shared/text.ts';
import type { AdmitMemberInput } from './admit-member.input.ts';

const longestName = 100;

/** Admits a person into a cell, on probation from the ceremony on. @throws Refusal */
export async function admitMember(em: EntityManager, input: AdmitMemberInput) {
  const { admissionDecidedOn, admittedOn } = input;
  const paths = { cell: ['input', 'cellId'], date: ['input', 'admittedOn'] };
  const problems = new Problems();
  const cell = await lockOrganization(em, problems, 'cellId', input.cellId);
  const person = await readPerson(em, problems, input);
  const profile = await readProfile(em, problems, input.profile ?? {}, admissionDecidedOn);
  checkPastDay(problems, paths.date, admittedOn);
  checkPastDay(problems, ['input', 'admissionDecidedOn'], admissionDecidedOn);
  checkOrder(problems, paths.date, admissionDecidedOn, admittedOn);
  checkCell(problems, paths, await statesOf(em, cell), admittedOn);
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const member = em.create(Member, { ...person, ...profile.open, admissionDecidedOn, admittedOn });
  em.create(MemberStatus, { member, status: 'PROBATIONARY', validFrom: admittedOn });
  em.create(CellMembership, { member, organization: cell, validFrom: admittedOn });
  em.create(MemberEvent, {
    member,
    type: 'ADMITTED',
    effectiveOn: admittedOn,
    toOrganization: cell,
    document,
  });
  await em.flush();
  await recordProtected(em, member, profile);

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, paths.date, admittedOn, document);
  await warnOfSizeOn(em, warnings, [{ id: cell.id, path: paths.cell }], admittedOn);
  return { member, warnings: warnings.found };
}

/** Reads the admitted person as the record stores it; notes invalid values. */
async function readPerson(em: EntityManager, problems: Problems, input: AdmitMemberInput) {
  const fileNumber = await readFileNumber(em, problems, input.fileNumber);
  const fullName = readText(problems, ['input', 'fullName'], input.fullName, longestName);
  const givenName =
    input.givenName == null
      ? givenNameOf(fullName)
      : readText(problems, ['input', 'givenName'], input.givenName, longestName);
  return { fileNumber, fullName, givenName };
}

/** Reads a file number in upper case; Ð (U+00D0) and Ɖ (U+0189) look like Đ and are replaced by it. */
async function readFileNumber(em: EntityManager, problems: Problems, text: string): Promise<string> {
  const path = ['input', 'fileNumber'];
  const value = normalizeText(text).toUpperCase().replace(/[ÐƉ]/g, 'Đ');
  if (!/^\d{6}[A-ZĐ]{1,3}$/.test(value)) {
    problems.add(path, 'INVALID_FORMAT', {
      value: text.slice(0, 20),
      expected: 'six digits and one to three letters, such as 012345AB',
      expectedVi: 'sáu chữ số và một đến ba chữ cái, ví dụ 012345AB',
    });
    return value;
  }
  const db: ReadDatabase = em.getKysely();
  const taken = await db
    .selectFrom('member')
    .select('id')
    .where('file_number', '=', value)
    .executeTakeFirst();
  if (taken) problems.add(path, 'CODE_TAKEN', { value });
  return value;
}

import type { EntityManager } from '../../database/database.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { checkCell, warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { CellMembership } from '../../features/member/cell-membership.entity.ts';
import { Member } from '../../features/member/member.entity.ts';
import { MemberEvent } from '../../features/member/member-event.entity.ts';
import { MemberStatus } from '../../features/member/member-status.entity.ts';
import { lockOrganization, statesOf } from '../../features/organization/organization.records.ts';
import { readProfile } from '../../features/profile/read-profile.ts';
import { createProtected } from '../../features/profile/record-protected.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay } from '../../shared/input-checks.ts';
import type { AdmitMemberInput } from './admit-member.input.ts';
import { checkFileNumbers, readPerson } from './read-person.ts';

/** Admits a person into a cell, on probation from the ceremony on. @throws Refusal */
export async function admitMember(em: EntityManager, input: AdmitMemberInput) {
  const { admissionDecidedOn, admittedOn } = input;
  const paths = { cell: ['input', 'cellId'], date: ['input', 'admittedOn'] };
  const problems = new Problems();
  const cell = await lockOrganization(em, problems, 'cellId', input.cellId);
  const person = readPerson(problems, input);
  await checkFileNumbers(em, problems, [{ at: ['input'], ...person }]);
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
  await createProtected(em, [{ member, profile }]);

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, paths.date, admittedOn, document);
  await warnOfSizeOn(em, warnings, [{ id: cell.id, path: paths.cell }], admittedOn);
  return { member, warnings: warnings.found };
}

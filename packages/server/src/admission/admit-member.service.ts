import type { EntityManager } from '../database.ts';
import { findOrCreateDocument } from '../document/document.service.ts';
import { checkCell, warnOfSizeOn } from '../member/cell-checks.ts';
import { CellMembership } from '../member/cell-membership.entity.ts';
import { Member } from '../member/member.entity.ts';
import { MemberEvent } from '../member/member-event.entity.ts';
import { MemberStatus } from '../member/member-status.entity.ts';
import { lockOrganization, statesOf } from '../organization/organization.records.ts';
import { readProfile } from '../profile/read-profile.ts';
import { recordProtected } from '../profile/record-protected.ts';
import { Problems } from '../shared/errors.ts';
import { checkOrder, checkPastDay } from '../shared/input-checks.ts';
import type { AdmitMemberInput } from './admit-member.input.ts';
import { readPerson } from './read-person.ts';

/** Admits a person into a cell, on probation from the ceremony on. @throws Refusal */
export async function admitMember(em: EntityManager, input: AdmitMemberInput) {
  const { admissionDecidedOn, admittedOn } = input;
  const paths = { cell: ['input', 'cellId'], date: ['input', 'admittedOn'] };
  const problems = new Problems();
  const cell = await lockOrganization(em, problems, paths.cell, input.cellId);
  const person = await readPerson(em, problems, input);
  const profile = await readProfile(em, problems, input.profile ?? {}, admissionDecidedOn);
  checkPastDay(problems, paths.date, admittedOn);
  checkPastDay(problems, ['input', 'admissionDecidedOn'], admissionDecidedOn);
  checkOrder(problems, paths.date, admissionDecidedOn, admittedOn);
  checkCell(problems, paths, await statesOf(em, cell), admittedOn);
  const document = await findOrCreateDocument(em, problems, ['input', 'document'], input.document);
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
  await warnOfSizeOn(em, warnings, [{ id: cell.id, path: paths.cell }], admittedOn);
  return { member, warnings: warnings.found };
}

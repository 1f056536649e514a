import type { EntityManager } from '../../database/database.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { checkCell, warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { lockOrganization, statesOf } from '../../features/organization/organization.records.ts';
import { createProtected } from '../../features/profile/record-protected.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay, readText } from '../../shared/input-checks.ts';
import { checkFileNumbers } from '../admission/read-person.ts';
import { createIncoming, readIncoming } from './incoming-members.ts';
import type { ReceiveMemberInput } from './receive-member.input.ts';

const paths = { cell: ['input', 'cellId'], date: ['input', 'effectiveOn'] };

/** Records a member who comes from outside the tree, with the dates that they have: no admission. @throws Refusal */
export async function receiveMember(em: EntityManager, input: ReceiveMemberInput) {
  const { admittedOn, effectiveOn } = input;
  const problems = new Problems();
  const cell = await lockOrganization(em, problems, 'cellId', input.cellId);
  const incoming = await readIncoming(em, problems, input);
  await checkFileNumbers(em, problems, [{ at: ['input'], ...incoming.row }]);
  const outsidePlace = readText(problems, ['input', 'outsidePlace'], input.outsidePlace, 200);
  checkOrder(problems, paths.date, admittedOn, effectiveOn);
  checkPastDay(problems, paths.date, effectiveOn);
  checkCell(problems, paths, await statesOf(em, cell), effectiveOn);
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const member = createIncoming(em, incoming, {
    cell,
    type: 'TRANSFERRED_IN',
    effectiveOn,
    outsidePlace,
    document,
  });
  await em.flush();
  await createProtected(em, [{ member, profile: incoming.profile }]);

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, paths.date, effectiveOn, document);
  await warnOfSizeOn(em, warnings, [{ id: cell.id, path: paths.cell }], effectiveOn);
  return { member, warnings: warnings.found };
}

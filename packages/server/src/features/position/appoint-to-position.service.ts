import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import { onDay } from '../../shared/intervals.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { lockMember } from '../member/member.records.ts';
import { lockOrganization, statesOf } from '../organization/organization.records.ts';
import { cellKinds } from '../organization/organization-state.entity.ts';
import type { AppointToPositionInput } from './appoint-to-position.input.ts';
import { checkHolder, positionsReplaced } from './appointment-checks.ts';
import { warnOfCellCommittee } from './cell-committee.ts';
import { checkHolders, endPositions, holdersIn } from './end-positions.ts';
import { Position } from './position.entity.ts';
import { checkRole } from './position-roles.ts';
import { findOrCreateTerm } from './term.service.ts';

/** Appoints a member to a position, optionally replacing the one who holds it. @throws Refusal */
export async function appointToPosition(em: EntityManager, input: AppointToPositionInput) {
  const { role, method, effectiveOn } = input;
  const problems = new Problems();
  const organizationId = decodeId(input.organizationId, 'Organization', ['input', 'organizationId']);
  const holders = await holdersIn(em, organizationId, effectiveOn);
  const member = await lockMember(em, problems, input.memberId, holders);
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  checkVersion(problems, organization, input.expectedVersion);
  const states = await statesOf(em, organization);
  checkPastDay(problems, ['input', 'effectiveOn'], effectiveOn);
  await checkRole(em, problems, states, role, effectiveOn);
  await checkHolder(em, problems, { member, organization, date: effectiveOn });
  const endedPositions = await positionsReplaced(em, problems, { member, organization }, input);
  checkHolders(endedPositions, [member.id, ...holders]);
  const term = await findOrCreateTerm(em, problems, organization, input.term, effectiveOn);
  const document = await findOrCreateDocument(em, problems, input.document);
  endPositions(problems, endedPositions, effectiveOn, { reason: 'REPLACED', document });
  problems.refuseIfAny();

  const position = em.create(Position, {
    organization,
    member,
    role,
    method,
    term,
    document,
    validFrom: effectiveOn,
  });
  organization.version += 1;
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'effectiveOn'], effectiveOn, document);
  const kind = onDay(states, effectiveOn)?.kind;
  if (kind && cellKinds.includes(kind)) {
    await warnOfCellCommittee(em, warnings, organization, role, effectiveOn);
  }
  return { position, endedPositions, warnings: warnings.found };
}
